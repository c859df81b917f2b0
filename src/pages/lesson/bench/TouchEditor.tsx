import { useCallback, useMemo, useState } from 'react';
import { addedLines } from '#case';
import type { CodeEditorProps } from '../../../bench/index.ts';
import { Button, classes, pythonLines, TokenSpans } from '../../../ui/index.ts';
import styles from './TouchEditor.module.css';

/** Code for small screens: coloured text whose lines can be pointed at, and a plain text field to change it. */
export function TouchEditor({
  file,
  text,
  before,
  marked,
  walked = null,
  help = null,
  onEdit,
  onPoint,
}: CodeEditorProps) {
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={styles.code}>
      {isEditing ? (
        <textarea
          aria-label={`Code of ${file}`}
          className={styles.field}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          rows={Math.min(24, text.split('\n').length + 1)}
          onChange={(event) => onEdit(event.target.value)}
        />
      ) : (
        <Lines text={text} before={before} marked={marked} walked={walked} help={help} onPoint={onPoint} />
      )}
      <Button className={styles.toggle} onClick={() => setEditing(!isEditing)}>
        {isEditing ? 'Stop editing' : 'Edit'}
      </Button>
    </div>
  );
}

function Lines({
  text,
  before,
  marked,
  walked,
  help,
  onPoint,
}: Pick<CodeEditorProps, 'text' | 'before' | 'marked' | 'walked' | 'help' | 'onPoint'>) {
  const lines = useMemo(() => pythonLines(text.replace(/\n$/, '')), [text]);
  const added = useMemo(() => new Set(addedLines(before, text)), [before, text]);
  const inSight = useInSight();
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  return (
    <ol aria-label="Lines" className={styles.lines}>
      {lines.map((tokens, index) => {
        const line = index + 1;
        const isMarked = marked?.line === line;
        const notes = help?.notes.filter((note) => note.line === line) ?? [];
        const isTold = notes.length > 0 || help?.pointed === line;
        return (
          <li
            key={line}
            ref={walked?.shown === line ? inSight : undefined}
            className={classes(
              added.has(line) && styles.added,
              (isMarked || pointedAt === line) && styles.marked,
              isMarked && marked.isCulprit && styles.culprit,
              isTold && styles.told,
              walked?.callers.includes(line) && styles.caller,
              walked?.here === line && styles.here,
              walked?.here === line && walked.isCulprit && styles.culprit,
            )}
          >
            <button
              type="button"
              aria-label={`Line ${line}`}
              aria-pressed={pointedAt === line}
              className={styles.gutter}
              onClick={() => {
                setPointedAt(line);
                onPoint?.(line);
              }}
            >
              {line}
            </button>
            <code>
              <TokenSpans tokens={tokens} />
            </code>
            {isTold && (
              <span className={styles.toldTag}>
                {help?.pointed === line && 'look here '}
                {notes.map(({ text }) => text).join(' · ')}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Brings a line into sight within its box, and leaves the page where it is. */
function useInSight() {
  return useCallback((line: HTMLLIElement | null) => {
    const box = line?.closest('ol');
    if (!line || !box) return;
    const [outer, inner] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      box.scrollTop += inner.top - outer.top - outer.height / 2;
  }, []);
}
