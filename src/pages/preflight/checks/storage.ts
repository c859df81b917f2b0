import { deleteDB, openDB } from 'idb';
import { keepCopy } from '../../../offline/index.ts';
import { messageOf, randomName } from '../../../ui/index.ts';
import { counted, megabytes } from '../../../ui/words.ts';
import { type Check, caution, type Finding, go, noGo } from '../check.ts';

const TRIAL = 'machete-mode-preflight';
/** Far more than a speaker types in a talk. */
const LEAST_ROOM = 20_000_000;

/** Whether edits survive a reload: writes something, reads it back and deletes it. */
export const storage: Check = {
  name: 'Storage',
  about: 'Whether your edits outlive a reload.',
  async run() {
    try {
      await writeAndRead();
    } catch (failure) {
      return noGo(
        `This browser cannot save anything: ${messageOf(failure)}.`,
        'Edits would be lost on reload. Use a normal window, not a private one, and free some space on this machine.',
      );
    }
    // Only secure pages may ask.
    if (!('storage' in navigator)) return isSecureContext ? UNTOLD : PLAIN;
    return room(await navigator.storage.estimate(), await isKept());
  },
};

const UNTOLD = caution(
  'Edits are saved. This browser does not say how much room there is, nor for how long it keeps them.',
  'Share as a link what you must not lose.',
);

const PLAIN = caution(
  'Edits are saved. On plain http no page may ask how much room there is, nor to have them kept when space is low.',
  'Open the deck over https or on localhost to have them kept, or share as a link what you must not lose.',
);

async function writeAndRead(): Promise<void> {
  const word = randomName();
  const database = await openDB(TRIAL, 1, { upgrade: (fresh) => void fresh.createObjectStore('words') });
  try {
    await database.put('words', word, 'word');
    if ((await database.get('words', 'word')) !== word)
      throw new Error('it did not read back what it had written');
  } finally {
    database.close();
    await deleteDB(TRIAL);
  }
}

/** Time to find the question and answer it. */
const ANSWER_MS = 8_000;

/** Asks the browser not to clear storage when space is low. Firefox asks the user, who may never answer: the checks go on. */
async function isKept(): Promise<boolean> {
  if (await navigator.storage.persisted()) return true;
  const noAnswer = new Promise<false>((resolve) => setTimeout(resolve, ANSWER_MS, false));
  return Promise.race([navigator.storage.persist(), noAnswer]);
}

function room({ usage = 0, quota = 0 }: StorageEstimate, isPersistent: boolean): Finding {
  const left = quota - usage;
  const says = `Edits are saved. ${megabytes(usage)} used, ${megabytes(left)} free.`;
  if (left < LEAST_ROOM)
    return caution(says, 'Free some space on this machine, or your edits may not be saved.');
  if (isPersistent) return go(`${says} The browser will not clear them by itself.`);
  return caution(
    `${says} The browser may clear them when space is low.`,
    'Install the deck (from the address bar or the menu) or bookmark it, so that the browser keeps them.',
  );
}

/** Whether the deck works without a network: downloads what is missing, then checks the copy. */
export const offlineCopy: Check = {
  name: 'Offline copy',
  about: 'Whether the talk can be given without a network; downloads what is missing.',
  async run() {
    const copy = await keepCopy();
    switch (copy.status) {
      case 'complete':
        return go(
          `Complete: ${counted(copy.files, 'file')}, ${megabytes(copy.bytes)}. The talk works without a network.`,
        );
      case 'partial':
        return noGo(
          `${copy.held} of ${copy.of} files are stored.`,
          copy.progress.goesOn ? 'Wait for the rest, then run the checks again.' : copy.progress.because,
        );
      case 'unknown':
      case 'impossible':
        return noGo(
          'There is no copy, so the talk needs the network.',
          copy.status === 'unknown' ? 'Reload this page and run the checks again.' : copy.because,
        );
    }
  },
};
