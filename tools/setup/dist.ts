import { join } from 'node:path';
import { root } from './run.mjs';

/** Where the built deck is. */
export const dist = join(root, 'dist');
