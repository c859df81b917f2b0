import { type KeyboardEvent, memo, type ReactNode, type RefObject } from 'react';
import { classes, type LineMark, type Token, TokenSpans } from '../../../../ui/index.ts';
import marked from '../../../../ui/line-mark.module.css';
import styles from './CodeToShow.module.css';

/** What can be done at a line, counted from 1. */
export interface LineActs {
  readonly point: (line: number) => void;
  readonly choose: (line: number) => void;
  readonly press: (line: number, event: KeyboardEvent) => void;
}

interface CodeLineProps {
  /** Counted from 1. */
  readonly number: number;
  readonly tokens: readonly Token[];
  readonly mark: LineMark | undefined;
  /** The one that the keyboard is at. */
  readonly isCurrent: boolean;
  /** Whether the learner sees that the instructor points at it. */
  readonly isPointed: boolean;
  /** Who has the cursor here. */
  readonly here: string | null;
  readonly below: ReactNode;
  readonly acts: RefObject<LineActs>;
}

/** A line of code behind its number, which points at it. */
export const CodeLine = memo(function CodeLine(props: CodeLineProps) {
  const { number, tokens, mark, isCurrent, isPointed, here, below, acts } = props;
  const text = tokens.map((token) => token.text).join('');
  return (
    <>
      <div
        className={classes(marked.line, styles.row)}
        data-line={number}
        data-mark={mark}
        data-current={isCurrent || undefined}
        data-pointed={isPointed || undefined}
      >
        <button
          type="button"
          tabIndex={isCurrent ? 0 : -1}
          aria-pressed={isPointed}
          aria-label={`Line ${number}${here ? `, ${here} is here` : ''}: ${text.trim() || 'empty'}`}
          title="Point at this line"
          className={styles.number}
          onClick={() => acts.current.point(number)}
          onFocus={() => acts.current.choose(number)}
          onKeyDown={(event) => acts.current.press(number, event)}
        >
          {number}
        </button>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses a line by its button */}
        <code className={styles.text} onClick={() => acts.current.choose(number)}>
          <TokenSpans tokens={tokens} />
        </code>
        {(here !== null || isPointed) && (
          <span aria-hidden className={styles.tags}>
            {isPointed && <span className={styles.tag}>you point here</span>}
            {here !== null && <span className={styles.here}>{here}</span>}
          </span>
        )}
      </div>
      {below}
    </>
  );
});
