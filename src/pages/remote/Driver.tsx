import type { Remoted } from '../../room/index.ts';
import styles from './Driver.module.css';
import { ThumbButton } from './ThumbButton.tsx';

interface DriverProps {
  readonly drives: Remoted['drives'];
  /** Why nothing goes out; `null` while all is well. */
  readonly lost: string | null;
  readonly name: string;
  readonly onRename: () => void;
  readonly onTake: () => void;
}

const WHO: Readonly<Record<Remoted['drives'], string>> = {
  this: 'This phone drives',
  'the desk': 'The desk drives',
  'another phone': 'Another phone drives',
};

/** Who drives the talk, and whether anything that is pressed here goes out. */
export function Driver({ drives, lost, name, onRename, onTake }: DriverProps) {
  return (
    <header className={styles.bar} data-drives={lost === null && drives === 'this'}>
      <div role="alert" className={styles.who}>
        {lost === null
          ? WHO[drives]
          : `${lost.slice(0, 1).toUpperCase()}${lost.slice(1)}. Nothing that you press goes out.`}
      </div>
      {lost === null && drives !== 'this' && (
        <ThumbButton primary onClick={onTake}>
          Take over
        </ThumbButton>
      )}
      <ThumbButton onClick={onRename} className={styles.rename}>
        <span className={styles.name}>{name}</span> <span className={styles.small}>Rename</span>
      </ThumbButton>
    </header>
  );
}
