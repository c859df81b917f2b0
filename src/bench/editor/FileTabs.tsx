import type { KeyboardEvent } from 'react';
import { chordOf, classes } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { PointedCount } from '../pointed/PointedCount.tsx';
import styles from './FileTabs.module.css';

interface FileTabsProps {
  readonly files: readonly string[];
  readonly open: string;
  readonly edited: (path: string) => boolean;
  /** Whether a file is an installed library's own. */
  readonly installed: (path: string) => boolean;
  /** Whether some place in a file does not run as it reads. */
  readonly deceives: (path: string) => boolean;
  /** How many of a room pointed at one of its lines. */
  readonly pointedAt: (path: string) => number;
  readonly panelId: string;
  readonly onOpen: (path: string) => void;
}

/** The files of a workspace; arrow keys go from one to the next, as in any list of tabs. */
export function FileTabs(props: FileTabsProps) {
  const { files, open, edited, installed, deceives, pointedAt, panelId, onOpen } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const chord = chordOf(event.nativeEvent);
    const step = chord === 'ArrowRight' ? 1 : chord === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = (files.indexOf(open) + step + files.length) % files.length;
    onOpen(files[index] ?? open);
    event.currentTarget.querySelectorAll('button')[index]?.focus();
  };

  return (
    <div role="tablist" aria-label="Files" className={styles.tabs} onKeyDown={onKeyDown}>
      {files.map((path) => (
        <button
          key={path}
          ref={path === open ? bringIntoSight : null}
          type="button"
          role="tab"
          aria-selected={path === open}
          aria-controls={panelId}
          tabIndex={path === open ? 0 : -1}
          className={classes(styles.tab, path === open && styles.open)}
          onClick={() => onOpen(path)}
        >
          {path.replace(/^site-packages\//, '')}
          {installed(path) && <span className={styles.library}>library</span>}
          {deceives(path) && (
            <span className={styles.deceives} role="img" aria-label="does not run as it reads" />
          )}
          {pointedAt(path) > 0 && <PointedCount votes={pointedAt(path)} />}
          {edited(path) && <span className={styles.edited} role="img" aria-label="edited" />}
        </button>
      ))}
    </div>
  );
}

/** Scrolls the list of a tab that was opened, and nothing around it, until all of the tab is seen. */
function bringIntoSight(tab: HTMLElement | null): void {
  const list = tab?.parentElement;
  if (!list) return;
  const [seen, wanted] = [list.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (wanted.right > seen.right) list.scrollLeft += wanted.right - seen.right;
  else if (wanted.left < seen.left) list.scrollLeft -= seen.left - wanted.left;
}

interface FilePickerProps {
  readonly files: readonly string[];
  readonly onOpen: (path: string) => void;
}

/** Every file of the project, including those without a tab. */
export function FilePicker({ files, onOpen }: FilePickerProps) {
  return (
    // What is seen is not the field's own: each browser draws that in its way, as wide as its longest file.
    <span className={styles.picker}>
      <span aria-hidden>{counted(files.length, 'file')}</span>
      <select aria-label="All files" value="" onChange={(event) => onOpen(event.target.value)}>
        <option value="" disabled>
          {counted(files.length, 'file')}
        </option>
        {[...files].sort().map((path) => (
          <option key={path} value={path}>
            {path}
          </option>
        ))}
      </select>
    </span>
  );
}
