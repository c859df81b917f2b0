import type { FormEvent } from 'react';
import field from '../../../../ui/field.module.css';
import { classes } from '../../../../ui/index.ts';
import { DeskButton } from '../DeskButton.tsx';
import styles from './EnterRoom.module.css';
import { enterAsHost } from './use-room.ts';

/** For a broker elsewhere: it has a user for the host, that no page may bring along. */
export function EnterRoom({ because }: { readonly because: string }) {
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const [username = '', password = '', phones = ''] = ['username', 'password', 'phones'].map((name) =>
      String(entered.get(name)),
    );
    enterAsHost(username, password, phones);
  };
  return (
    <form className="stack" onSubmit={enter}>
      <p>The room of this deck is at a broker elsewhere. Who hosts it?</p>
      <label className={styles.label}>
        User
        <input
          name="username"
          autoComplete="username"
          required
          className={classes(field.field, styles.field)}
        />
      </label>
      <label className={styles.label}>
        Password
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          className={classes(field.field, styles.field)}
        />
      </label>
      <label className={styles.label}>
        Password of the user <code>remote</code>, for a phone that drives; may stay empty
        <input
          name="phones"
          type="password"
          autoComplete="off"
          className={classes(field.field, styles.field)}
        />
      </label>
      {because !== '' && <p role="alert">{because}</p>}
      <p className="muted">This tab keeps them until it is closed; nothing else does.</p>
      <DeskButton primary type="submit">
        Host the room
      </DeskButton>
    </form>
  );
}
