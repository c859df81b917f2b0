import { type FormEvent, useId, useState } from 'react';
import { Button, CODE_FIELD } from '../../ui/index.ts';
import styles from './Openers.module.css';
import { pathProblem, quoted } from './reading/paths.ts';

interface PasteFormProps {
  /** Whether the project already has a file of this path. */
  readonly taken: (path: string) => boolean;
  readonly onPaste: (path: string, text: string) => void;
}

/** Adds a file from the clipboard. */
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
        {...CODE_FIELD}
        value={path}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setPath(event.target.value)}
      />
      <label htmlFor={`${id}-text`}>Contents</label>
      <textarea
        id={`${id}-text`}
        {...CODE_FIELD}
        value={text}
        rows={6}
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
  if (wrong) return `${quoted(path)} ${wrong}. Write it like shop/models.py.`;
  if (taken(path)) return `The project already has a file ${path}. Edit it, or choose another name.`;
  return text.trim() === '' ? `Paste the contents of ${path} first.` : null;
}
