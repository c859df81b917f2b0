import { type FormEvent, useId, useState } from 'react';
import field from '../../ui/field.module.css';
import { Button, classes } from '../../ui/index.ts';
import styles from './Openers.module.css';
import { pathProblem, quoted } from './reading/paths.ts';

interface PasteFormProps {
  /** Of the project that it goes into. */
  readonly taken: (path: string) => boolean;
  readonly onPaste: (path: string, text: string) => void;
}

/** A file that is only in somebody's clipboard. */
export function PasteForm({ taken, onPaste }: PasteFormProps) {
  const [path, setPath] = useState(taken('main.py') ? '' : 'main.py');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const paste = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOf(path.trim(), text, taken);
    setProblem(found);
    if (found) return;
    onPaste(path.trim(), text);
    setPath('');
    setText('');
  };
  return (
    <form className={styles.paste} onSubmit={paste}>
      <label htmlFor={`${id}-path`}>File name</label>
      <input
        id={`${id}-path`}
        className={classes(field.field, field.code)}
        value={path}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setPath(event.target.value)}
      />
      <label htmlFor={`${id}-text`}>Its text</label>
      <textarea
        id={`${id}-text`}
        className={classes(field.field, field.code)}
        value={text}
        rows={6}
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => setText(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit">Add this file</Button>
    </form>
  );
}

function problemOf(path: string, text: string, taken: PasteFormProps['taken']): string | null {
  const wrong = pathProblem(path);
  if (wrong) return `${quoted(path)} ${wrong}. Write it as shop/models.py.`;
  if (taken(path)) return `The project has a file ${path}. Edit that one, or take another name.`;
  return text.trim() === '' ? `Paste the text of ${path} first.` : null;
}
