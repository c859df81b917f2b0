import { byLock } from './by-lock.ts';
import type { Signs } from './signs.ts';

/** Only secure pages have locks; the others load what stands for them. */
const signs = async (): Promise<Signs> =>
  'locks' in navigator ? byLock : (await import('./by-database.ts')).byDatabase;

/** Lets all windows of this browser know that this one is there, until the returned function is called. */
export function giveSignOfLife(name: string): () => void {
  const giving = signs().then(({ give }) => give(name));
  giving.catch(() => undefined);
  return () =>
    void giving.then(
      (takeBack) => takeBack(),
      () => undefined,
    );
}

/** Who is there; `null` if this browser does not tell. */
export async function signsOfLife(): Promise<readonly string[] | null> {
  try {
    return await (await signs()).given();
  } catch {
    return null;
  }
}
