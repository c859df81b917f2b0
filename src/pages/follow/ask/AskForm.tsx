import { type FormEvent, useId, useState } from 'react';
import {
  type Asking,
  type Following,
  LONGEST_NAME,
  LONGEST_QUESTION,
  MOST_OWN_QUESTIONS,
} from '../../../room/index.ts';
import field from '../../../ui/field.module.css';
import { Button, classes } from '../../../ui/index.ts';
import styles from './AskSheet.module.css';

interface AskFormProps {
  readonly asking: Asking;
  readonly following: Following | null;
}

/** A question to the speaker: without a name, unless one is given. */
export function AskForm({ asking, following }: AskFormProps) {
  const [text, setText] = useState('');
  const [name, setName] = useState(asking.name ?? '');
  const [said, setSaid] = useState('');
  const id = useId();
  const isFull = asking.questions.length >= MOST_OWN_QUESTIONS;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setSaid('Write a question first.');
    const whyNot = following
      ? following.ask(text.trim(), name.trim() || null)
      : 'There is no connection yet.';
    setSaid(whyNot ?? 'Asked.');
    if (whyNot === null) setText('');
  };
  return (
    <form className={styles.form} onSubmit={ask}>
      <label htmlFor={`${id}text`}>Your question</label>
      <textarea
        id={`${id}text`}
        className={classes(field.field, styles.text)}
        rows={3}
        maxLength={LONGEST_QUESTION}
        value={text}
        onChange={(event) => setText(event.target.value)}
        dir="auto"
      />
      <div className={styles.send}>
        <input
          aria-label="Your name, if you like"
          placeholder="Anonymous"
          className={field.field}
          maxLength={LONGEST_NAME}
          value={name}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
          dir="auto"
        />
        <Button primary large type="submit" disabled={isFull}>
          Ask
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {isFull ? `You have asked ${MOST_OWN_QUESTIONS}. Withdraw one to ask another.` : said}
      </p>
    </form>
  );
}
