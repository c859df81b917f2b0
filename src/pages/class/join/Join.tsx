import { type FormEvent, useEffect, useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LONGEST_NAME, roomCodeIn } from '../../../room/index.ts';
import { type Attendance, joinClass, leaveClass, rename, useAttendance } from '../../../session/later.ts';
import field from '../../../ui/field.module.css';
import { Button, classes } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { PageBar } from '../../PageBar.tsx';
import { RoomCodeForm } from '../../RoomCodeForm.tsx';
import styles from './Join.module.css';

interface JoinProps {
  /** What stands in the address; empty where the code is to be asked for. */
  readonly code?: string;
}

/** A learner's way into a class: the code, what will be sent, and a yes or a no. */
export function Join({ code: typed = '' }: JoinProps) {
  const code = roomCodeIn(typed);
  const attendance = useAttendance();
  useEffect(() => {
    document.title = 'Join the class · Machete Mode';
  }, []);
  return (
    <main className={classes('page', 'ground', styles.page)}>
      <PageBar />
      {code === null ? (
        <>
          <h1>Join the class</h1>
          <RoomCodeForm
            of="class"
            shownBy="projector"
            typed={typed}
            go="Go on"
            addressOf={addresses.joinClass}
          />
        </>
      ) : attendance.is !== 'none' && attendance.code === code ? (
        <Joined attendance={attendance} />
      ) : (
        <Consent key={code} code={code} />
      )}
    </main>
  );
}

/** What will be sent, told before anything is. */
function Consent({ code }: { readonly code: string }) {
  const [name, setName] = useState('');
  const [, go] = useLocation();
  const field = useId();
  const join = (event: FormEvent) => {
    event.preventDefault();
    void joinClass(code, name);
    go(addresses.lessons);
  };
  return (
    <>
      <h1>
        Join the class <span className={styles.ofClass}>{code}</span>
      </h1>
      <form className={styles.form} onSubmit={join}>
        <label htmlFor={field}>Your name, if you like to give one: the instructor sees it</label>
        <NameField id={field} name={name} onChange={setName} />
        <section aria-label="What will be sent" className={styles.sent}>
          <h2>What will be sent</h2>
          <ul>
            <li>
              Your name, where you are in which lesson and how it goes: tries, hints, time, what your last run
              said.
            </li>
            <li>Your code only while you show your screen.</li>
            <li>
              It lies in the instructor’s browser and the room’s server until the class ends; nobody else sees
              it.
            </li>
          </ul>
        </section>
        <div className={styles.answers}>
          <Button primary large type="submit">
            Yes, join
          </Button>
          <Link href={addresses.lessons} className={styles.no}>
            No, learn alone
          </Link>
        </div>
        <p className="muted">The lessons are the same either way. You can leave at any time.</p>
      </form>
      <OtherDevice />
    </>
  );
}

/** For who is in already. */
function Joined({ attendance }: { readonly attendance: Exclude<Attendance, { readonly is: 'none' }> }) {
  const [name, setName] = useState(attendance.name);
  const [said, setSaid] = useState('');
  const field = useId();
  const change = (event: FormEvent) => {
    event.preventDefault();
    rename(name);
    setSaid(name.trim() === '' ? 'You are without a name now.' : `You are ${name.trim()} now.`);
  };
  return (
    <>
      <h1>
        You are in the class <span className={styles.ofClass}>{attendance.code}</span>
      </h1>
      <p>
        <Link href={addresses.lessons} className="way-on">
          To the lessons
        </Link>
      </p>
      <form className={styles.form} onSubmit={change}>
        <label htmlFor={field}>Your name</label>
        <NameField id={field} name={name} onChange={setName} />
        <div className={styles.answers}>
          <Button large type="submit" disabled={name.trim() === attendance.name}>
            Change name
          </Button>
          <Button large onClick={() => leaveClass()}>
            Leave, and take back all that was sent
          </Button>
        </div>
        <p role="status">{said}</p>
      </form>
      <OtherDevice />
    </>
  );
}

interface NameFieldProps {
  readonly id: string;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

function NameField({ id, name, onChange }: NameFieldProps) {
  return (
    <input
      id={id}
      className={classes(field.field, styles.name)}
      value={name}
      onChange={(event) => onChange(event.target.value)}
      placeholder="Without a name"
      autoComplete="nickname"
      maxLength={LONGEST_NAME}
    />
  );
}

/** Progress is the learner's own, and goes with them. */
function OtherDevice() {
  return (
    <p className="muted">
      You have begun on another device? Export your progress there, below the{' '}
      <Link href={addresses.lessons}>list of lessons</Link>, and import the file here, at the same place.
    </p>
  );
}
