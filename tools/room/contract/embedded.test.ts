import { keepsTheContract } from './contract.ts';
import { embedded } from './embedded.ts';

keepsTheContract(embedded);
