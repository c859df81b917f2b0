import type { ReactNode } from 'react';
import { useSteps } from '#deck';
import { Drawing, Later, type StepsProps } from './parts.tsx';
import styles from './Rollbacks.module.css';

/** The tests that are drawn, each a transaction; before them is a test that we do not know. */
const EARLIER = { left: 190, right: 350 };
const KEYS = { left: 386, right: 662 };
const COUNTS = { left: 690, right: 890 };
const FAILS = { left: 918, right: 1168 };

/** Rows of the table and two dicts of stacks. Clicks: a test takes key 1, the dict by key, the dict by moment. */
export function Rollbacks({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing says="User 1 has been there since some earlier test. test_keys deletes all users, gives key 1 to Noor, and is rolled back: user 1 is Robin again. A dict by user.id still has the stack of Noor under 1. A dict by user.created has the stack of the moment when Robin was made.">
      <Column {...EARLIER} name="some test" />
      <Transaction {...KEYS} name="test_keys" />
      <Transaction {...COUNTS} name="test_letters" />
      <Transaction {...FAILS} name="test_letters" isOpen />

      <Time />

      <Label y={98} text="user.id 1" />
      <Later isShown={shown > 0}>
        <Row y={66} left={230} right={KEYS.left} name="?" />
        <Row y={66} left={KEYS.right} right={FAILS.right - 14} name="Robin" at={FAILS.left + 32} />
      </Later>
      <Later isShown={shown === 0}>
        <Row y={66} left={230} right={FAILS.right - 14} name="Robin" at={FAILS.left + 32} isStray />
      </Later>
      <Later isShown={shown > 0}>
        <Row y={66} left={KEYS.left + 16} right={KEYS.left + 130} name="Noor" isUndone />
        <Row y={128} left={KEYS.left + 144} right={KEYS.right - 16} name="Kit" isUndone />
        <Moment x={KEYS.left + 16} created=".106135" />
        <Moment x={KEYS.left + 144} created=".106227" />
      </Later>
      <Label y={160} text="user.id 2" />
      <Row y={128} left={COUNTS.left + 32} right={COUNTS.right - 32} name="Robin" isUndone />
      <Row y={128} left={FAILS.left + 14} right={FAILS.right - 14} name="Robin" at={FAILS.left + 32} />

      <Later isShown={shown > 1}>
        <Label y={322} text="stacks in a dict" />
        <Label y={360} text="by user.id" />
        <Kept y={330} from={230} to={KEYS.left + 16} isLost />
        <Kept y={330} from={KEYS.left + 16} to={FAILS.left + 14} />
        <Stack x={230} y={330} width={116} text="[1] ?" isLost />
        <Stack x={KEYS.left + 16} y={330} width={166} text="[1] Noor's" />
        <Found y={330} text="Noor's: wrong" />
      </Later>
      <Later isShown={shown > 2}>
        <Label y={452} text="by user.created" />
        <Kept y={422} from={260} to={FAILS.left + 14} />
        <Stack x={230} y={422} width={166} text="[.105369] ?" />
        <Found y={422} text="Robin's own" />
      </Later>
    </Drawing>
  );
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function Column({ left, name }: Span & { readonly name: string }) {
  return (
    <text x={left + 14} y={26} className={styles.test}>
      {name}
    </text>
  );
}

/** What happens between BEGIN and ROLLBACK. */
function Transaction({
  left,
  right,
  name,
  isOpen = false,
}: Span & { readonly name: string; readonly isOpen?: boolean }) {
  return (
    <g>
      <Column left={left} right={right} name={name} />
      <rect x={left} y={44} width={right - left} height={150} rx={4} className={styles.transaction} />
      <text x={right - 2} y={220} className={styles.rollback}>
        {isOpen ? 'now' : 'ROLLBACK'}
      </text>
    </g>
  );
}

interface RowProps extends Span {
  readonly y: number;
  readonly name: string;
  readonly at?: number;
  readonly isUndone?: boolean;
  readonly isStray?: boolean;
}

/** A row of the table `user`, as long as it exists. */
function Row({ y, left, right, name, at, isUndone = false, isStray = false }: RowProps) {
  return (
    <g className={styles.row} data-undone={isUndone}>
      <rect x={left} y={y} width={right - left} height={46} rx={2} />
      {isStray && (
        <text x={left + 18} y={y + 31}>
          ?
        </text>
      )}
      <text x={at ?? left + 18} y={y + 31}>
        {name}
      </text>
    </g>
  );
}

function Label({ y, text }: { readonly y: number; readonly text: ReactNode }) {
  return (
    <text x={0} y={y} className={styles.label}>
      {text}
    </text>
  );
}

function Time() {
  return (
    <g>
      <Label y={272} text="user.created" />
      <path d={`M${EARLIER.left} 244 H1156 m-10 -6 l10 6 l-10 6`} className={styles.time} />
      <Moment x={230} created=".105369" />
      <Moment x={COUNTS.left + 32} created=".106355" />
      <Moment x={FAILS.left + 32} created=".106498" />
    </g>
  );
}

/** When a user was made: the microseconds of one run. */
function Moment({ x, created }: { readonly x: number; readonly created: string }) {
  return (
    <g>
      <circle cx={x} cy={244} r={5} className={styles.moment} />
      <text x={x - 4} y={272} className={styles.created}>
        {created}
      </text>
    </g>
  );
}

/** An entry of a dict, from its making on; no rollback undoes it. */
function Kept({
  y,
  from,
  to,
  isLost = false,
}: {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly isLost?: boolean;
}) {
  return <line x1={from} y1={y + 23} x2={to} y2={y + 23} className={styles.kept} data-lost={isLost} />;
}

function Stack({
  x,
  y,
  width,
  text,
  isLost = false,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly isLost?: boolean;
}) {
  return (
    <g className={styles.stack} data-lost={isLost}>
      <rect x={x} y={y} width={width} height={46} rx={4} className={styles.card} />
      <text x={x + 14} y={y + 30}>
        {text}
      </text>
    </g>
  );
}

function Found({ y, text }: { readonly y: number; readonly text: string }) {
  return (
    <g className={styles.row}>
      <rect x={FAILS.left + 14} y={y} width={FAILS.right - FAILS.left - 28} height={46} rx={2} />
      <text x={FAILS.left + 32} y={y + 31}>
        {text}
      </text>
    </g>
  );
}
