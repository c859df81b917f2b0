import { structuredPatch } from 'diff';
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
  if (sign === '+') return <ins className={classes(styles.line, styles.added)}>{text}</ins>;
  if (sign === '-') return <del className={styles.line}>{text}</del>;
  return <span className={styles.line}>{sign === ' ' ? text : line}</span>;
}
