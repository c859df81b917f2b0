import { Button, Dialog } from '../../ui/index.ts';
import styles from './Own.module.css';

interface AskToReplaceProps {
  readonly now: string;
  readonly next: string;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** There is one project at a time, and what was edited in it is only here. */
export function AskToReplace({ now, next, onReplace, onClose }: AskToReplaceProps) {
  return (
    <Dialog name="Replace the project" onClose={onClose} className={styles.dialog}>
      <h2>
        Open «{next}» in place of «{now}»?
      </h2>
      <p>What you edited in «{now}» here is forgotten. Your files on disk stay as they are.</p>
      <div className={styles.choices}>
        <Button data-first onClick={onClose}>
          Keep {now}
        </Button>
        <Button primary onClick={onReplace}>
          Replace it
        </Button>
      </div>
    </Dialog>
  );
}
