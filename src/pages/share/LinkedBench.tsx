import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { addedLines, at, type Case, hasSameFiles, knownFiles } from '#case';
import { resetWorkspace, takeFromLink, useSession, workspaceOf } from '../../session/index.ts';
import { Button } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { Comparison } from './Comparison.tsx';
import styles from './OpenLink.module.css';
import type { SharedBench } from './shared-bench.ts';

interface LinkedBenchProps {
  readonly subject: Case;
  readonly shared: SharedBench;
}

/** The code of a link and how it differs from the original, before it is opened on the bench. */
export function LinkedBench({ subject, shared }: LinkedBenchProps) {
  const [, goTo] = useLocation();
  const { bench: id, edits } = shared;
  const { stage } = id;
  const bench = useBench(shared);
  const address = addresses.demo(id.case, stage);
  const isBare = Object.keys(edits).length === 0;
  const openIt = () => {
    takeFromLink(id, { ...shared, firstDifference: firstDifference(subject, shared) });
    goTo(address);
  };
  const openOriginal = () => {
    resetWorkspace(id, subject);
    goTo(address);
  };
  return (
    <main className={styles.page}>
      <div className={styles.text}>
        <PageBar />
        <h1>This code came from a link</h1>
        <p className={styles.place}>
          <b>{subject.definition.title}</b> <span className={styles.stage}>{stage}</span>
        </p>
        <p>
          {isBare
            ? 'The link has no edits: it leads to the original files.'
            : 'Somebody has changed it. None of it has run. If you open it, it replaces the files on the bench and on the slide of this stage, and runs only when you press Run.'}
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

/** In the file that the link opens: there one begins to read. */
function firstDifference(subject: Case, { bench, edits, openFile }: SharedBench): number | null {
  const text = openFile === null ? undefined : at(edits, openFile);
  if (openFile === null || text === undefined) return null;
  return addedLines(at(knownFiles(subject, bench.stage), openFile), text)[0] ?? null;
}

interface OwnEditsProps {
  readonly bench: Bench;
  readonly address: string;
}

/** Says which edits would be set aside, and offers to keep them. */
function OwnEdits({ bench, address }: OwnEditsProps) {
  if (bench === 'unknown' || bench === 'as prepared') return null;
  if (bench === 'the same') return <p className={styles.own}>Your bench already has exactly this code.</p>;
  const { edited, fromLink } = bench;
  return (
    <p className={styles.own}>
      {fromLink
        ? `This bench has the code of an earlier link (${counted(edited.length, 'file')}). Both buttons replace it.`
        : `You have edits of your own on this bench: ${edited.join(', ')}. Both buttons set them aside, and you can restore them on the bench.`}{' '}
      <Link href={address}>Leave the bench as it is</Link>
    </p>
  );
}

/** What is on the bench of a link; `unknown` until this browser's storage and the other windows have answered. */
type Bench =
  | 'unknown'
  | 'as prepared'
  | 'the same'
  | { readonly edited: readonly string[]; readonly fromLink: boolean };

/** How long to wait for storage that does not answer. */
const LONGEST_WAIT_MS = 3000;

function useBench({ bench, edits }: SharedBench): Bench {
  const workspace = useSession((session) => workspaceOf(session, bench));
  const isKnown = useSession(({ role, storage }) => role !== 'joining' && storage !== 'reading');
  const isLate = useIsLate();
  if (!isKnown && !isLate) return 'unknown';
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
