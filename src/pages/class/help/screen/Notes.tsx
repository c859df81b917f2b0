import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type LineNote, LONGEST_NOTE } from '../../../../room/index.ts';
import field from '../../../../ui/field.module.css';
import { Button, chordOf } from '../../../../ui/index.ts';
import styles from './Notes.module.css';

interface NoteProps {
  readonly note: LineNote;
  /** Where its line stands now. */
  readonly line: number;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** A note beneath its line, as the learner sees it there. */
export function Note({ note, line, onEdit, onDelete }: NoteProps) {
  const where = `the note to line ${line}`;
  return (
    <div role="note" aria-label={`Note to line ${line}`} className={styles.note}>
      <p>{note.text}</p>
      <div className={styles.ways}>
        <Button aria-label={`Change ${where}`} onClick={onEdit}>
          Change
        </Button>
        <Button aria-label={`Delete ${where}`} onClick={onDelete}>
          Delete
        </Button>
      </div>
    </div>
  );
}

interface NoteFormProps {
  readonly line: number;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
  readonly onLeave: () => void;
}

/** Where a note is written, beneath its line. */
export function NoteForm({ line, text, onChange, onSend, onLeave }: NoteFormProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent);
    if (chord === 'Ctrl+Enter') onSend();
    else if (chord === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      aria-label={`A note to line ${line}`}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <textarea
        ref={area}
        aria-label={`Note to line ${line}`}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={text}
        className={field.field}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.ways}>
        <Button primary type="submit" disabled={text.trim() === ''}>
          Send
        </Button>
        <Button onClick={onLeave}>Cancel</Button>
      </div>
    </form>
  );
}
