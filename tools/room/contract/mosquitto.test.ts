import { keepsTheContract } from './contract.ts';
import { mosquitto } from './mosquitto.ts';

keepsTheContract(mosquitto);
