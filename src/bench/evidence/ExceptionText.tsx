import { withUnseenNamed } from '#case';
import type { Clue, ExceptionTree } from '#evidence';
import { counted } from '../../ui/words.ts';
import styles from './ExceptionText.module.css';
import { FrameList, type FrameListProps } from './FrameList.tsx';
import { LongText } from './LongText.tsx';

type Stack = Omit<FrameListProps, 'frames' | 'apart'>;

interface ExceptionTextProps extends Stack {
  readonly tree: ExceptionTree & Pick<Extract<Clue, { kind: 'exception' }>, 'apart'>;
  readonly message: { readonly isWhole: boolean; readonly onToggle: () => void };
}

/** All of an exception but its type: message, notes, stack, and the exceptions that it holds, as a tree. */
export function ExceptionText({ tree, message, ...stack }: ExceptionTextProps) {
  const { notes = [], parts = [], unshown = 0, frames, apart = [] } = tree;
  return (
    <>
      <LongText text={tree.message} {...message} />
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="Notes">
          {notes.map((note, index) => (
            <li key={index}>{withUnseenNamed(note)}</li>
          ))}
        </ul>
      )}
      {frames.length > 0 && <FrameList frames={frames} apart={apart} {...stack} />}
      {parts.length > 0 && (
        <ol className={styles.parts} aria-label="In this group">
          {parts.map((part, index) => (
            <li key={index}>
              <p className={styles.type}>{withUnseenNamed(part.type)}</p>
              <ExceptionText tree={part} message={message} {...stack} />
              {part.ledBy?.map((led, at) => (
                <div key={at} className={styles.led}>
                  <p className={styles.type}>
                    {withUnseenNamed(led.type)}{' '}
                    <span className={styles.role}>
                      {led.role === 'cause' ? 'its direct cause' : 'was being handled when it came'}
                    </span>
                  </p>
                  <ExceptionText tree={led} message={message} {...stack} />
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
      {unshown > 0 && (
        <p className={styles.more}>{counted(unshown, 'more exception')}, not shown by Python</p>
      )}
    </>
  );
}
