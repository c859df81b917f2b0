import { deleteDB, openDB } from 'idb';
import { megabytes } from '../../../ui/words.ts';
import type { Check, Finding } from '../finding.ts';

const TRIAL = 'machete-mode-preflight';
/** What a speaker types in a talk is far less. */
const LEAST_ROOM = 20_000_000;

/** Whether edits outlive a reload: something is written, read again and taken away. */
export const storage: Check = {
  name: 'Storage',
  async look() {
    try {
      await writeAndRead();
    } catch (failure) {
      return {
        verdict: 'no-go',
        says: `This browser keeps nothing: ${failure instanceof Error ? failure.message : String(failure)}.`,
        todo: 'Use a normal window, not a private one, and free some space on this machine: edits would be lost with a reload.',
      };
    }
    return room(await navigator.storage.estimate(), await isKept());
  },
};

async function writeAndRead(): Promise<void> {
  const word = crypto.randomUUID();
  const database = await openDB(TRIAL, 1, { upgrade: (fresh) => void fresh.createObjectStore('words') });
  try {
    await database.put('words', word, 'word');
    if ((await database.get('words', 'word')) !== word)
      throw new Error('what was written is not what is read');
  } finally {
    database.close();
    await deleteDB(TRIAL);
  }
}

/** Asks, so that the browser does not clear it when it wants room; some ask the user in turn. */
async function isKept(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

function room({ usage = 0, quota = 0 }: StorageEstimate, isPersistent: boolean): Finding {
  const left = quota - usage;
  const says = `Edits are kept. ${megabytes(usage)} are used, ${megabytes(left)} are free.`;
  if (left < LEAST_ROOM)
    return {
      verdict: 'mind',
      says,
      todo: 'Free some space on this machine: what you type might not be kept.',
    };
  if (isPersistent) return { verdict: 'go', says: `${says} The browser has promised to clear nothing.` };
  return {
    verdict: 'mind',
    says: `${says} The browser may clear them when it wants room.`,
    todo: 'Install the deck (in the address bar or the menu) or bookmark it: then it is kept.',
  };
}
