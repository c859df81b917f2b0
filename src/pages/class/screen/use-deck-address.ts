import * as v from 'valibot';
import { HostAccessSchema } from '../../../room/index.ts';
import { deckBase, useLoaded } from '../../../ui/index.ts';

/** Where others reach this deck: `http://192.168.1.5:4173/`; `null` while that is not known. */
export function useDeckAddress(): string | null {
  const loaded = useLoaded(bestOf, deckBase());
  return loaded.status === 'loaded' ? loaded.value : null;
}

/** What this machine calls itself is no address for others: its server knows a better one. */
async function bestOf(base: string): Promise<string> {
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(base).hostname)) return base;
  try {
    const response = await fetch(new URL('room/host', base), { cache: 'no-store' });
    const access = v.safeParse(HostAccessSchema, response.ok ? await response.json() : null);
    return (access.success && access.output.addresses[0]) || base;
  } catch {
    return base;
  }
}
