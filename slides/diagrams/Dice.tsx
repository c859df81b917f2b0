import { useSteps } from '#deck';
import styles from './Dice.module.css';
import { Code, Drawing, Label, Later, Paper, type StepsProps } from './parts.tsx';

const EDGE = 62;
const PITCH = 76;

/** From the first line that the reader wrote to the line that draws: httpx 0.28.1, rich 15.0.0. */
const WAY = [
  { place: 'httpx/__init__.py:15', source: 'from ._main import main' },
  { place: 'httpx/_main.py:11', source: 'import rich.console' },
  { place: 'rich/console.py:36', source: 'from . import errors, themes' },
  { place: 'rich/themes.py:1', source: 'from .default_styles import DEFAULT_STYLES' },
  { place: 'rich/default_styles.py:3', source: 'from .style import Style' },
  { place: 'rich/style.py:22', source: '_id_generator = count(getrandbits(24))' },
];

/** Six dice with one seed, with and without the import in between. Clicks: without it, then the way to the line that draws. */
export function Dice({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing says="Seeded with 2026, with import httpx before the first throw, the dice are 3 5 5 6 1 2. Seeded again, they are 1 3 5 5 6 1. The import has eaten the first: by way of httpx/_main.py and rich/console.py it runs rich/style.py, line 22, which calls getrandbits.">
      <Throw
        y={20}
        code={['random.seed(2026)', 'import httpx']}
        eaten={shown > 0 ? 1 : null}
        dice={[3, 5, 5, 6, 1, 2]}
      />
      <Later isShown={shown > 0}>
        <Throw y={246} code={['random.seed(2026)']} dice={[1, 3, 5, 5, 6, 1]} />
      </Later>
      <Later isShown={shown > 1}>
        <Way />
      </Later>
      <Label x={0} y={484}>
        httpx 0.28.1 beside rich 15.0.0 and click 8.4.0 · November 2026
      </Label>
    </Drawing>
  );
}

interface ThrowProps {
  readonly y: number;
  readonly code: readonly string[];
  readonly dice: readonly number[];
  /** The die that came before them. */
  readonly eaten?: number | null;
}

function Throw({ y, code, dice, eaten }: ThrowProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      {code.map((line, index) => (
        <Code key={line} x={0} y={22 + index * 32}>
          {line}
        </Code>
      ))}
      <Code x={0} y={22 + code.length * 32}>
        [random.randint(1, 6) for _ in range(6)]
      </Code>
      <g transform={`translate(0 ${46 + code.length * 32})`}>
        {eaten != null && <Die x={1} pips={eaten} isEaten />}
        <g className={styles.dice} data-moved={eaten != null}>
          {dice.map((pips, index) => (
            <Die key={index} x={1 + index * PITCH} pips={pips} />
          ))}
        </g>
      </g>
    </g>
  );
}

/** Where the pips of 1 to 6 are, in quarters of the edge. */
const PIPS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[2, 2]],
  2: [
    [1, 1],
    [3, 3],
  ],
  3: [
    [1, 1],
    [2, 2],
    [3, 3],
  ],
  5: [
    [1, 1],
    [3, 1],
    [2, 2],
    [1, 3],
    [3, 3],
  ],
  6: [
    [1, 1],
    [3, 1],
    [1, 2],
    [3, 2],
    [1, 3],
    [3, 3],
  ],
};

function Die({
  x,
  pips,
  isEaten = false,
}: {
  readonly x: number;
  readonly pips: number;
  readonly isEaten?: boolean;
}) {
  return (
    <g transform={`translate(${x} 0)`} className={styles.die} data-eaten={isEaten}>
      <rect width={EDGE} height={EDGE} rx={6} />
      {PIPS[pips]?.map(([column, row]) => (
        <circle key={`${column}${row}`} cx={(column * EDGE) / 4} cy={(row * EDGE) / 4} r={5.5} />
      ))}
    </g>
  );
}

function Way() {
  return (
    <g transform="translate(584 6)">
      <Paper width={584} height={438} />
      <rect x={10} y={358} width={564} height={68} rx={2} className={styles.culprit} />
      <line x1={30} y1={34} x2={30} y2={386} className={styles.thread} />
      {WAY.map(({ place, source }, index) => (
        <g
          key={place}
          transform={`translate(0 ${index * 70})`}
          data-culprit={index === WAY.length - 1}
          className={styles.frame}
        >
          <circle cx={30} cy={32} r={5} className={styles.ring} />
          <text x={48} y={39} className={styles.place}>
            {place}
          </text>
          <text x={48} y={65} className={styles.source}>
            {source}
          </text>
        </g>
      ))}
    </g>
  );
}
