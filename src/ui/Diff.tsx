import { structuredPatch } from 'diff';
import type { CSSProperties } from 'react';
import { classes } from './css.ts';
import styles from './Diff.module.css';

interface DiffProps {
  readonly before: Texts;
  readonly after: Texts;
}

/** By path. */
type Texts = Readonly<Record<string, string>>;

/** What changes from one set of files to another: new lines in steel, old ones struck through. */
export function Diff({ before, after }: DiffProps) {
  const texts = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(([path, text]) => texts.get(path) !== text);
  if (changed.length === 0) return <p>No changes.</p>;
  return changed.map(([path, text]) => (
    <figure key={path} className={styles.file}>
      <figcaption className="file-name">
        {path}
        {!texts.has(path) && ', a new file'}
      </figcaption>
      <pre>
        {linesOf(texts.get(path) ?? '', text).map((line, index) => (
          <DiffLine key={index} line={line} />
        ))}
      </pre>
    </figure>
  ));
}

function linesOf(before: string, after: string): string[] {
  const patch = structuredPatch('', '', before, after, '', '', { context: 2, timeout: LONGEST_MS });
  if (!patch) return [...signed('-', before), ...signed('+', after)];
  return patch.hunks
    .flatMap(({ lines }, index) => (index === 0 ? lines : ['⋯', ...lines]))
    .filter((line) => !line.startsWith('\\'));
}

/** Texts without a line in common take the square of their length. */
const LONGEST_MS = 1000;

function signed(sign: '+' | '-', text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => sign + line);
}

function DiffLine({ line }: { readonly line: string }) {
  const sign = line.charAt(0);
  const text = line.slice(1);
  const style = hangOf(text);
  if (sign === '+')
    return (
      <ins className={classes(styles.line, styles.added)} style={style}>
        {text}
      </ins>
    );
  if (sign === '-')
    return (
      <del className={styles.line} style={style}>
        {text}
      </del>
    );
  return (
    <span className={styles.line} style={style}>
      {sign === ' ' ? text : line}
    </span>
  );
}

/** Further in than that, a narrow column would have no room for the rest. */
const DEEPEST = 16;

/** How far in a line goes on that wraps: as Python's own style has it, four columns more than it begins. */
function hangOf(text: string): CSSProperties {
  const indent = text.length - text.trimStart().length;
  return { '--hang': `${Math.min(indent, DEEPEST) + 4}ch` } as CSSProperties;
}
