import { useEffect, useMemo, useState } from 'react';
import type { BenchId } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { Button, classes, Dialog } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { addresses, urlOf } from '../addresses.ts';
import { CopyLink } from './CopyLink.tsx';
import { linkOf, readLink } from './link.ts';
import { QrCode } from './QrCode.tsx';
import type { Room } from './room.ts';
import styles from './ShareDialog.module.css';
import { useRoom } from './use-room.ts';

interface ShareDialogProps {
  readonly bench: BenchId;
  readonly onClose: () => void;
}

/** A link to the bench as it stands: to be copied, and as a QR code for a room. */
export function ShareDialog({ bench, onClose }: ShareDialogProps) {
  const room = useRoom(bench);
  const [isFull, setFull] = useState(false);
  useKeyF(() => setFull(!isFull));
  // It opens whole: what gets the focus has to be there.
  if ('status' in room && room.status === 'loading') return null;
  return (
    <Dialog name="Share" onClose={onClose} className={classes(styles.sheet, isFull && styles.full)}>
      <div className={styles.content}>
        {'status' in room ? (
          <p role="alert">{room.reason}</p>
        ) : (
          <Shared room={room} isFull={isFull} onFull={() => setFull(!isFull)} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

/** Wherever in the dialog the focus is: a click on the code leaves it nowhere. */
function useKeyF(onPress: () => void): void {
  useEffect(() => {
    const hear = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey) onPress();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [onPress]);
}

interface SharedProps {
  readonly room: Room;
  readonly isFull: boolean;
  readonly onFull: () => void;
  readonly onClose: () => void;
}

function Shared({ room, isFull, onFull, onClose }: SharedProps) {
  const link = useMemo(() => linkOf(room), [room]);
  const address = sharedUrl(link);
  const problem = useMemo(() => problemOf(link), [link]);
  return (
    <>
      <div className={styles.words}>
        <h2>Share this bench</h2>
        <p>{inWords(room)} Whoever opens the link sees first what differs, and nothing runs by itself.</p>
        {problem && <p role="alert">Nobody could open this link. {problem}</p>}
        <CopyLink address={address}>
          <Button aria-keyshortcuts="F" aria-pressed={isFull} onClick={onFull}>
            {isFull ? 'Smaller (F)' : 'Full size (F)'}
          </Button>
          <Button onClick={onClose}>Close</Button>
        </CopyLink>
      </div>
      <QrCode address={address} />
    </>
  );
}

/** Wherever this deck is served, without what this visit alone has in its address. */
function sharedUrl(link: string): string {
  const url = urlOf(addresses.open(link));
  url.search = '';
  return url.href;
}

/** A link is only worth what its reader takes. */
function problemOf(link: string): string | null {
  const read = readLink(link, CASES);
  return read.ok ? null : read.problem;
}

function inWords({ bench, edits, openFile, selection }: Room): string {
  const title = CASES.find(({ id }) => id === bench.case)?.title ?? bench.case;
  const count = Object.keys(edits).length;
  const edited = count === 0 ? 'without edits' : `with ${counted(count, 'file')} edited`;
  return `«${title}», ${bench.stage}, ${edited}; ${openFile} is open${selection ? ', with what is selected in it' : ''}.`;
}
