import { Link, useLocation } from 'wouter';
import type { Case } from '#case';
import { resetWorkspace, takeFromLink } from '../../session/index.ts';
import { Button } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { Comparison } from './Comparison.tsx';
import styles from './OpenLink.module.css';
import { OwnEdits } from './OwnEdits.tsx';
import type { Room } from './room.ts';
import { useBench } from './use-bench.ts';

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
