import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Case } from '#case';
import { hasSameFiles, resetWorkspace, takeFromLink, useSession, workspaceOf } from '../../session/index.ts';
import { Button } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { addresses } from '../addresses.ts';
import { Comparison } from './Comparison.tsx';
import styles from './OpenLink.module.css';
import type { Room } from './wire.ts';

interface LinkedRoomProps {
  readonly subject: Case;
  readonly room: Room;
}

/** The code of a link beside its original, before it is taken over. */
export function LinkedRoom({ subject, room }: LinkedRoomProps) {
  const [, goTo] = useLocation();
  const { bench: id, edits } = room;
  const { stage } = id;
  const bench = useBench(room);
  const address = addresses.demo(id.case, stage);
  const isBare = Object.keys(edits).length === 0;
  const openIt = () => {
    takeFromLink(id, room);
    goTo(address);
  };
  const openOriginal = () => {
    resetWorkspace(id, subject);
    goTo(address);
  };
  return (
    <main className={styles.page}>
      <div className={styles.text}>
        <h1>This code came from a link</h1>
        <p className={styles.place}>
          <b>{subject.definition.title}</b> <span className={styles.stage}>{stage}</span>
        </p>
        <p>
          {isBare
            ? 'The link has no edits: it leads to the files as prepared.'
            : 'Somebody has changed it. Nothing of it has run. Opened, it stands on the bench and on the slide of this stage, and runs when you press Run.'}
        </p>
        <Comparison subject={subject} stage={stage} edits={edits} />
      </div>
      <footer className={styles.choice}>
        <OwnEdits bench={bench} address={address} />
        <div className={styles.buttons}>
          <Button primary onClick={openIt} disabled={bench === 'unknown'}>
            Open it on the bench
          </Button>
          <Button onClick={openOriginal} disabled={bench === 'unknown'}>
            Open the original
          </Button>
          <Link href={addresses.cover}>All cases</Link>
        </div>
      </footer>
    </main>
  );
}

interface OwnEditsProps {
  readonly bench: Bench;
  readonly address: string;
}

/** What would be put aside, and how to keep it. */
function OwnEdits({ bench, address }: OwnEditsProps) {
  if (bench === 'unknown' || bench === 'as prepared') return null;
  if (bench === 'the same') return <p className={styles.own}>This very code is on your bench already.</p>;
  const { edited, fromLink } = bench;
  return (
    <p className={styles.own}>
      {fromLink
        ? `The code of an earlier link is on this bench (${counted(edited.length, 'file')}). Both buttons put it away.`
        : `You have edits of your own on this bench: ${edited.join(', ')}. Both buttons put them aside, and the bench can bring them back.`}{' '}
      <Link href={address}>Leave the bench as it is</Link>
    </p>
  );
}

/** What stands on the bench that a link leads to; `unknown` until the store and the other windows have told. */
type Bench =
  | 'unknown'
  | 'as prepared'
  | 'the same'
  | { readonly edited: readonly string[]; readonly fromLink: boolean };

/** A store that does not answer is not waited for any longer. */
const LONGEST_WAIT_MS = 3000;

function useBench({ bench, edits }: Room): Bench {
  const workspace = useSession((session) => workspaceOf(session, bench));
  const isTold = useSession(({ role, storage }) => role !== 'joining' && storage !== 'reading');
  const isLate = useIsLate();
  if (!isTold && !isLate) return 'unknown';
  const edited = Object.keys(workspace.edits);
  if (edited.length === 0) return 'as prepared';
  if (hasSameFiles(workspace.edits, edits)) return 'the same';
  return { edited, fromLink: workspace.fromLink.edits };
}

function useIsLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const deadline = setTimeout(() => setLate(true), LONGEST_WAIT_MS);
    return () => clearTimeout(deadline);
  }, []);
  return isLate;
}
