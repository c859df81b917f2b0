import { useMemo, useState } from 'react';
import { addedLines } from '#case';
import type { CodeEditorProps } from '../../../bench/index.ts';
import { Button, classes, pythonLines, TokenSpans } from '../../../ui/index.ts';
import styles from './TouchEditor.module.css';

/** Code for small screens: coloured text whose lines can be pointed at, and a plain text field to change it. */
export function TouchEditor({ file, text, before, marked, onEdit, onPoint }: CodeEditorProps) {
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
        <Lines text={text} before={before} marked={marked} onPoint={onPoint} />
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
  onPoint,
}: Pick<CodeEditorProps, 'text' | 'before' | 'marked' | 'onPoint'>) {
  const lines = useMemo(() => pythonLines(text.replace(/\n$/, '')), [text]);
  const added = useMemo(() => new Set(addedLines(before, text)), [before, text]);
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  return (
    <ol aria-label="Lines" className={styles.lines}>
      {lines.map((tokens, index) => {
        const line = index + 1;
        const isMarked = marked?.line === line;
        return (
          <li
            key={line}
            className={classes(
              added.has(line) && styles.added,
              (isMarked || pointedAt === line) && styles.marked,
              isMarked && marked.isCulprit && styles.culprit,
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
          </li>
        );
      })}
    </ol>
  );
}
