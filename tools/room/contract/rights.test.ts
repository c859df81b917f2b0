import { embedded } from './embedded.ts';
import { mosquitto } from './mosquitto.ts';
import { natsServer } from './nats.ts';
import { hasTheRightsOfTheTable } from './rights.ts';

hasTheRightsOfTheTable(mosquitto, 'mosquitto');
hasTheRightsOfTheTable(natsServer, 'nats-server');
hasTheRightsOfTheTable(embedded, 'embedded');
