import { useMemo, useState } from 'react';
import { at, lineParts, type ProjectFiles, wholeLines } from '#case';
import { CodeDiff } from '../../bench/index.ts';
import styles from './Compare.module.css';
import { NOT_RUN } from './side.ts';

/** The files of a side, and the name of the side. */
interface NamedFiles {
  readonly name: string;
  /** `null` where there are none yet. */
  readonly files: ProjectFiles | null;
}

interface FilesComparedProps {
  readonly left: NamedFiles;
  readonly right: NamedFiles;
}

/** The files that differ, and one of them line by line. */
export function FilesCompared({ left: one, right: other }: FilesComparedProps) {
  const left = one.files;
  const right = other.files;
  const changed = useMemo(() => (left && right ? changedFiles(left, right) : []), [left, right]);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!left || !right) return <p className={styles.nothing}>{NOT_RUN}</p>;
  const shown = changed.find(({ path }) => path === chosen) ?? changed[0];
  if (!shown) return <p className={styles.nothing}>Both sides have the same files.</p>;
  return (
    <section aria-label="Files" className={styles.files}>
      <ul className={styles.changed}>
        {changed.map((each) => (
          <li key={each.path}>
            <button
              type="button"
              className={styles.file}
              aria-pressed={each === shown}
              onClick={() => setChosen(each.path)}
            >
              {each.path}{' '}
              <span className={styles.counts}>
                {at(left, each.path) === undefined && 'new '}
                {at(right, each.path) === undefined && 'gone '}+{each.added} −{each.removed}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.heads}>
        <Head side={one} path={shown.path} />
        <Head side={other} path={shown.path} />
      </div>
      <div className={styles.diff}>
        <CodeDiff left={at(left, shown.path) ?? ''} right={at(right, shown.path) ?? ''} />
      </div>
    </section>
  );
}

/** Which file it is, or that this side does not have it: an empty side alone could be an empty file. */
function Head({ side, path }: { readonly side: NamedFiles; readonly path: string }) {
  return at(side.files ?? {}, path) === undefined ? (
    <p className={styles.missing}>Not in {side.name}</p>
  ) : (
    <p>{path.replace(/^site-packages\//, '')}</p>
  );
}

/** A file that is not the same on both sides. */
interface ChangedFile {
  readonly path: string;
  /** Lines that only the right side has. */
  readonly added: number;
  /** Lines that only the left side has. */
  readonly removed: number;
}

/** By path. */
function changedFiles(left: ProjectFiles, right: ProjectFiles): readonly ChangedFile[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((path) => at(left, path) !== at(right, path))
    .sort()
    .map((path) => {
      const { parts } = lineParts(wholeLines(at(left, path) ?? ''), wholeLines(at(right, path) ?? ''));
      const lines = (kind: 'added' | 'removed') =>
        parts.reduce((total, { is, count }) => total + (is === kind ? count : 0), 0);
      return { path, added: lines('added'), removed: lines('removed') };
    });
}
