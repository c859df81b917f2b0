import type { Running } from './engine.ts';

/** Ports that were free may be taken by the time a broker listens: then others are. */
export async function started(start: () => Promise<Running>): Promise<Running> {
  for (let left = 3; left > 0; left--) {
    try {
      return await start();
    } catch (error) {
      if (!/address already in use/i.test(String(error))) throw error;
    }
  }
  return start();
}
