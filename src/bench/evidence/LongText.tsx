import { withUnseenNamed } from '#case';
import { counted } from '../../ui/words.ts';
import styles from './LongText.module.css';

interface LongTextProps {
  readonly text: string;
  readonly isWhole: boolean;
  readonly onToggle: () => void;
}

/** What is longer is folded: its first lines say what it is. */
const MOST_LINES = 8;
const MOST_CHARACTERS = 600;
/** A page would take long to lay out more. */
const MOST_SHOWN = 40_000;

/** A message as it was printed; a long one is folded to its begin. */
export function LongText({ text, isWhole, onToggle }: LongTextProps) {
  if (text === '') return null;
  const begin = text.split('\n', MOST_LINES).join('\n').slice(0, MOST_CHARACTERS);
  const isLong = begin.length < text.length;
  const shown = isWhole ? text.slice(0, MOST_SHOWN) : begin;
  return (
    <>
      <p className={styles.text}>
        {withUnseenNamed(shown)}
        {shown.length < text.length && ' …'}
      </p>
      {isLong && (
        <button type="button" className={styles.fold} aria-expanded={isWhole} onClick={onToggle}>
          {isWhole ? 'Fold the message' : `Show all of the message, ${sizeOf(text)}`}
        </button>
      )}
    </>
  );
}

function sizeOf(text: string): string {
  const lines = text.split('\n').length;
  return lines > 1 ? counted(lines, 'line') : counted(text.length, 'character');
}
