import { useMemo, useState } from 'react';
import { at, type ProjectFiles } from '#case';
import { CodeDiff } from '../../bench/index.ts';
import styles from './Compare.module.css';
import { changedFiles } from './changed-files.ts';
import { NOT_RUN } from './words.ts';

interface FilesComparedProps {
  /** `null` where there are none yet. */
  readonly left: ProjectFiles | null;
  readonly right: ProjectFiles | null;
}

/** The files that differ, and one of them line by line. */
export function FilesCompared({ left, right }: FilesComparedProps) {
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
      <div className={styles.diff}>
        <CodeDiff left={at(left, shown.path) ?? ''} right={at(right, shown.path) ?? ''} />
      </div>
    </section>
  );
}
