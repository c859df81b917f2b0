import type { ReactNode } from 'react';
import { useSteps } from '#deck';
import { Drawing, Later, type StepsProps } from './parts.tsx';
import styles from './Tape.module.css';

/** What the seed 1702 gives, rounded as `round(random.uniform(1, 99))` does. */
const NUMBERS = [42, 29, 94, 7, 36, 79, 95];
const READ = 5;
const START = 196;
const CELL = 137;
const HEIGHT = 84;

/** One tape for each time that the seed is set. Clicks: the bite, what the first visit reads then, the second visit. */
export function Tape({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing says="The seed 1702 gives 42, 29, 94, 7, 36, 79, 95. The answer sheet has the first five. On the first visit the 42 is gone before the course draws: it gets 29, 94, 7, 36, 79. The second visit gets 42, 29, 94, 7, 36 again.">
      <Row y={14} name="answer sheet">
        <Strip />
        <Numbers readsFrom={0} />
        <Reading from={0} label="five are expected" isShown />
      </Row>
      <Later isShown={shown > 0}>
        <Row y={162} name="first visit">
          <BittenStrip />
          <Numbers readsFrom={shown > 1 ? 1 : null} isBitten />
          <Reading from={1} label="five are drawn" isShown={shown > 1} />
        </Row>
      </Later>
      <Later isShown={shown > 2}>
        <Row y={310} name="second visit">
          <Strip />
          <Numbers readsFrom={0} />
          <Reading from={0} label="five are drawn" isShown />
        </Row>
        <text x={0} y={484} className={styles.question}>
          What runs the first time, and never again? <tspan className={styles.answer}>An import.</tspan>
        </text>
      </Later>
    </Drawing>
  );
}

interface RowProps {
  readonly y: number;
  readonly name: string;
  readonly children: ReactNode;
}

function Row({ y, name, children }: RowProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      <text x={0} y={38} className={styles.name}>
        {name}
      </text>
      <text x={0} y={68} className={styles.seed}>
        seed(1702)
      </text>
      {children}
    </g>
  );
}

const END = START + NUMBERS.length * CELL;
/** The torn end: the sequence goes on. */
const TORN = `L${END + 12} ${HEIGHT * 0.25} L${END} ${HEIGHT * 0.5} L${END + 12} ${HEIGHT * 0.75} L${END} ${HEIGHT}`;
const TEETH = 'a16 16 0 0 0 14 -27 a16 16 0 0 0 0 -30 a16 16 0 0 0 -14 -27';

function Strip() {
  return <path className={styles.tape} d={`M${START} 0 H${END} ${TORN} H${START} Z`} />;
}

/** The same without its front, and where that was. */
function BittenStrip() {
  const front = START + CELL - 16;
  return (
    <>
      <path className={styles.gone} d={`M${front} 0 H${START} V${HEIGHT} H${front}`} />
      <path className={styles.tape} d={`M${front} 0 H${END} ${TORN} H${front} ${TEETH} Z`} />
      <path className={styles.bite} d={`M${front} ${HEIGHT} ${TEETH}`} />
    </>
  );
}

function Numbers({
  readsFrom,
  isBitten = false,
}: {
  readonly readsFrom: number | null;
  readonly isBitten?: boolean;
}) {
  return NUMBERS.map((number, index) => (
    <text
      key={number}
      x={START + (index + 0.5) * CELL - (isBitten && index === 0 ? 8 : 0)}
      y={HEIGHT / 2 + 11}
      className={styles.number}
      data-state={
        isBitten && index === 0
          ? 'gone'
          : readsFrom !== null && index >= readsFrom && index < readsFrom + READ
            ? 'read'
            : 'unread'
      }
    >
      {number}
    </text>
  ));
}

interface ReadingProps {
  readonly from: number;
  readonly label: string;
  readonly isShown: boolean;
}

/** What the course draws from the tape: five numbers, from its current place. */
function Reading({ from, label, isShown }: ReadingProps) {
  const left = START + from * CELL + 10;
  const right = left + READ * CELL - 20;
  return (
    <g className={styles.reading} data-shown={isShown}>
      <path d={`M${left} ${HEIGHT + 10} v12 H${right} v-12`} />
      <text x={right + 14} y={HEIGHT + 29}>
        {label}
      </text>
    </g>
  );
}
