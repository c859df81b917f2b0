import { at, type Line, type ProjectFiles } from '#case';
import { Button } from '../../../ui/index.ts';
import styles from './TaskCard.module.css';

interface AccusationProps {
  readonly files: ProjectFiles;
  /** The line that was pointed at last. */
  readonly pointedAt: Line | null;
  /** Those that were named, and were right. */
  readonly named: readonly Line[];
  readonly count: number;
  readonly onName: (line: Line) => void;
}

/** Names the culprit: the line that the learner points at, in the editor or by a frame of the evidence. */
export function Accusation({ files, pointedAt, named, count, onName }: AccusationProps) {
  return (
    <div className={styles.accusation}>
      {count > 1 && (
        <p>
          There are {count} of them. Named so far:{' '}
          {named.length === 0 ? 'none' : named.map(placeText).join(', ')}.
        </p>
      )}
      {pointedAt ? (
        <>
          <pre className={styles.pointed}>
            <b>{placeText(pointedAt)}</b>
            {'\n'}
            {at(files, pointedAt.file)?.split('\n')[pointedAt.line - 1]?.trim()}
          </pre>
          <Button primary onClick={() => onName(pointedAt)}>
            Name this line
          </Button>
        </>
      ) : (
        <p>Click on a line in the editor, or on a frame in the evidence.</p>
      )}
    </div>
  );
}

function placeText({ file, line }: Line): string {
  return `${file.replace(/^site-packages\//, '')}:${line}`;
}
