import { useMemo, useState } from 'react';
import type { BenchId } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { type LoadedCase, useCase } from '../../case/use-case.ts';
import { openFileOf, useSession, viewOf, workspaceOf } from '../../session/index.ts';
import { Button, classes, Dialog, useKeys } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { addresses, urlOf } from '../addresses.ts';
import { QrCode } from '../QrCode.tsx';
import { CopyLink } from './CopyLink.tsx';
import { linkOf, readLink } from './link.ts';
import styles from './ShareDialog.module.css';
import type { SharedBench } from './shared-bench.ts';

interface ShareDialogProps {
  readonly bench: BenchId;
  readonly onClose: () => void;
}

/** A link to the current bench: to copy, and as a QR code for an audience. */
export function ShareDialog({ bench, onClose }: ShareDialogProps) {
  const shared = useSharedBench(bench);
  const [isFull, setFull] = useState(false);
  // Anywhere in the dialog: after a click on the code nothing has the focus.
  useKeys({ 'full-screen': () => setFull(!isFull) }, { isTaken: () => false });
  // The dialog opens complete, since what gets the focus has to exist.
  if ('status' in shared && shared.status === 'loading') return null;
  return (
    <Dialog name="Share" onClose={onClose} className={classes(styles.sheet, isFull && styles.full)}>
      <div className={styles.content}>
        {'status' in shared ? (
          <p role="alert">{shared.reason}</p>
        ) : (
          <Shared shared={shared} isFull={isFull} onFull={() => setFull(!isFull)} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface SharedProps {
  readonly shared: SharedBench;
  readonly isFull: boolean;
  readonly onFull: () => void;
  readonly onClose: () => void;
}

function Shared({ shared, isFull, onFull, onClose }: SharedProps) {
  const link = useMemo(() => linkOf(shared), [shared]);
  const address = sharedUrl(link);
  const problem = useMemo(() => problemOf(link), [link]);
  return (
    <>
      <div className={styles.words}>
        <h2>Share this bench</h2>
        {isOnlyHere(address) && (
          <p role="note" className={styles.warning}>
            <b>This link works on this machine only.</b> Others can open it once the deck is served where they
            reach it, such as on GitHub Pages.
          </p>
        )}
        <p>{inWords(shared)} People who open the link first see what differs, and nothing runs by itself.</p>
        {problem && <p role="alert">This link could not be opened. {problem}</p>}
        <CopyLink address={address}>
          {!isOnlyHere(address) && (
            <Button aria-keyshortcuts="F" aria-pressed={isFull} onClick={onFull}>
              {isFull ? 'Smaller (F)' : 'Full size (F)'}
            </Button>
          )}
          <Button onClick={onClose}>Close</Button>
        </CopyLink>
      </div>
      {!isOnlyHere(address) && <LinkCode address={address} />}
    </>
  );
}

/** The address of a link on this host, without options of this visit. */
function sharedUrl(link: string): string {
  const url = urlOf(addresses.open(link));
  url.search = '';
  return url.href;
}

/** Whether an address leads to this machine wherever it is opened: no camera has a use for it. */
function isOnlyHere(address: string): boolean {
  const { hostname, protocol } = new URL(address);
  return protocol === 'file:' || /^((.+\.)?localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** Reads the link back as its receiver will. */
function problemOf(link: string): string | null {
  const read = readLink(link, CASES);
  return read.ok ? null : read.problem;
}

function inWords({ bench, edits, openFile, selection }: SharedBench): string {
  const title = CASES.find(({ id }) => id === bench.case)?.title ?? bench.case;
  const count = Object.keys(edits).length;
  const edited = count === 0 ? 'without edits' : `with ${counted(count, 'file')} edited`;
  return `"${title}", ${bench.stage}, ${edited}. ${openFile} is open${selection ? ', with its selection' : ''}.`;
}

/** Bytes in the largest QR code, with the lowest error correction. */
const MOST_IN_A_CODE = 2953;

function LinkCode({ address }: { readonly address: string }) {
  if (address.length > MOST_IN_A_CODE)
    return (
      <p className={styles.none}>
        No QR code: it holds at most {counted(MOST_IN_A_CODE, 'character')}, and this link has{' '}
        {counted(address.length, 'character')}. Copy the link instead.
      </p>
    );
  return (
    <div className={styles.code}>
      <QrCode text={address} name="QR code of the link" />
    </div>
  );
}

/** The current bench of a case, or the loading state of its files. */
function useSharedBench(bench: BenchId): SharedBench | Exclude<LoadedCase, { status: 'loaded' }> {
  const loaded = useCase(bench.case);
  const workspace = useSession((session) => workspaceOf(session, bench));
  const selected = useSession((session) => viewOf(session, bench).selected?.what);
  if (loaded.status !== 'loaded') return loaded;
  const openFile = openFileOf(loaded.value, workspace);
  const selection = selected?.file === openFile ? selected.selection : null;
  return { bench, edits: workspace.edits, openFile, selection };
}
