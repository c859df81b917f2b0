import type { ComponentProps, FormEvent, ReactNode } from 'react';
import field from '../ui/field.module.css';
import { classes } from '../ui/index.ts';
import styles from './BrokerLogin.module.css';

interface BrokerLoginProps {
  /** As in "Who teaches?". */
  readonly asks: string;
  /** Who it will be, most likely. */
  readonly username?: string;
  /** Why the broker did not let one in. */
  readonly because: string;
  /** What keeps name and password, until it is closed. */
  readonly keptBy: 'page' | 'tab';
  /** The fields that are asked for besides. */
  readonly more?: ReactNode;
  /** The button that submits it. */
  readonly submit: ReactNode;
  readonly onEnter: (
    entered: { readonly username: string; readonly password: string },
    all: FormData,
  ) => void;
}

/** For a broker elsewhere: it has a user for who hosts or teaches, that no page may bring along. */
export function BrokerLogin(props: BrokerLoginProps) {
  const { asks, username, because, keptBy, more, submit, onEnter } = props;
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const all = new FormData(event.currentTarget);
    onEnter({ username: String(all.get('username')), password: String(all.get('password')) }, all);
  };
  return (
    <form className="stack" onSubmit={enter}>
      <p>The room of this deck is at a broker elsewhere. {asks}</p>
      <LoginField label="User" name="username" autoComplete="username" defaultValue={username} required />
      <LoginField label="Password" name="password" type="password" autoComplete="current-password" required />
      {more}
      {because !== '' && <p role="alert">{because}</p>}
      <p className="muted">This {keptBy} keeps them until it is closed; nothing else does.</p>
      {submit}
    </form>
  );
}

interface LoginFieldProps extends ComponentProps<'input'> {
  readonly label: ReactNode;
}

/** A field of the login, below its name. */
export function LoginField({ label, ...rest }: LoginFieldProps) {
  return (
    <label className={styles.label}>
      <span>{label}</span>
      <input className={classes(field.field, styles.field)} {...rest} />
    </label>
  );
}
