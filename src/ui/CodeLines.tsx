import styles from './CodeLines.module.css';
import { classes } from './css.ts';
import mark from './line-mark.module.css';
import { type MarkedLine, markOf } from './line-mark.ts';
import type { Token } from './python-tokens.ts';

interface CodeLinesProps {
  readonly lines: readonly (readonly Token[])[];
  /** Lines that are marked in steel, counted from 1. */
  readonly added: readonly number[];
  readonly isNumbered?: boolean;
  /** The line that a clue led to. */
  readonly marked?: MarkedLine | null;
  /** The lines that stay bright; `null` where all are alike. */
  readonly lit?: { readonly from: number; readonly to: number } | null;
}

/** The lines of a `<pre>`, coloured as in an editor but without one. */
export function CodeLines({ lines, added, isNumbered = false, marked = null, lit = null }: CodeLinesProps) {
  const isDim = (line: number) => lit !== null && (line < lit.from || line > lit.to);
  return (
    <code className={classes(styles.lines, isNumbered && styles.numbered)}>
      {lines.map((tokens, index) => (
        <span
          key={index}
          className={classes(mark.line, styles.line)}
          data-mark={markOf(index + 1, marked, added.includes(index + 1))}
          data-dim={isDim(index + 1) || undefined}
        >
          <TokenSpans tokens={tokens} />
          {'\n'}
        </span>
      ))}
    </code>
  );
}

/** The tokens of one line, each in its colour. */
export function TokenSpans({ tokens }: { readonly tokens: readonly Token[] }) {
  return tokens.map(({ kind, text }, at) => (
    <span key={at} data-token={kind} className={styles.token}>
      {text}
    </span>
  ));
}
