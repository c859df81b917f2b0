import { keepsTheContract } from './contract.ts';
import { natsCluster } from './nats.ts';

keepsTheContract(natsCluster);
