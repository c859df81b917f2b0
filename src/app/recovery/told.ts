import { useSession } from '../../session/index.ts';

/** A store or another window that does not answer is not waited for any longer. */
const LONGEST_WAIT_MS = 5_000;

/** Until it is known what there is to put aside. */
export function toldByOthers(): Promise<void> {
  return new Promise((resolve) => {
    const isTold = () => {
      const { role, storage } = useSession.getState();
      return role !== 'joining' && storage !== 'reading';
    };
    if (isTold()) return resolve();
    const end = () => {
      clearTimeout(deadline);
      stopWatching();
      resolve();
    };
    const deadline = setTimeout(end, LONGEST_WAIT_MS);
    const stopWatching = useSession.subscribe(() => isTold() && end());
  });
}
