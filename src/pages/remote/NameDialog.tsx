import { type FormEvent, useId, useState } from 'react';
import { LONGEST_NAME } from '../../room/index.ts';
import field from '../../ui/field.module.css';
import { Button, classes, TitledDialog } from '../../ui/index.ts';
import styles from './NameDialog.module.css';
import { nameIn } from './pairing.ts';

interface NameDialogProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

/** What the desk calls this phone. */
export function NameDialog({ name, onRename, onClose }: NameDialogProps) {
  const [text, setText] = useState(name);
  const id = useId();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const next = nameIn(text);
    if (next === null) return;
    if (next !== name) onRename(next);
    onClose();
  };
  return (
    <TitledDialog name="Name of this phone" onClose={onClose} className={styles.dialog}>
      <form className={styles.form} onSubmit={rename}>
        <label htmlFor={id}>The desk calls it</label>
        <input
          id={id}
          className={classes(field.field, styles.name)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          enterKeyHint="done"
        />
        <Button primary large type="submit" disabled={nameIn(text) === null}>
          Rename
        </Button>
      </form>
    </TitledDialog>
  );
}
