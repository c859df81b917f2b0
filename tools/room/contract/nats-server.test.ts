import { keepsTheContract } from './contract.ts';
import { natsServer } from './nats.ts';

keepsTheContract(natsServer);
