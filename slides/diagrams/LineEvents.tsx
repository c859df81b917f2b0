import { useSteps } from '#deck';
import styles from './LineEvents.module.css';
import { Box, Captions, Drawing, Label, Paper, type StepsProps } from './parts.tsx';

interface Line {
  readonly number: number;
  readonly code: string;
  /** How deep it is indented in its function. */
  readonly depth: number;
  readonly event: 'call' | 'line';
  /** `sys.path[0]` at its event. */
  readonly first: string;
  /** The clicks after which its event has come. */
  readonly at: number;
}

/** Lines of vendor/errands/pathlist.py, up to the one at which the hook stops. */
const LINES: readonly Line[] = [
  { number: 7, code: 'def add_missing(…):', depth: 0, event: 'call', first: '/home/talk', at: 0 },
  { number: 9, code: 'added = []', depth: 1, event: 'line', first: '/home/talk', at: 1 },
  {
    number: 10,
    code: 'for folder in map(str, folders):',
    depth: 1,
    event: 'line',
    first: '/home/talk',
    at: 1,
  },
  { number: 11, code: 'if folder not in paths:', depth: 2, event: 'line', first: '/home/talk', at: 1 },
  { number: 12, code: 'paths.insert(0, folder)', depth: 3, event: 'line', first: '/home/talk', at: 2 },
  { number: 13, code: 'added.append(folder)', depth: 3, event: 'line', first: '/home/talk/lib', at: 3 },
];
const CULPRIT = 12;

/** What the clicks show, in words. */
const CAPTIONS = [
  'A function is called: Python calls trace once, and trace returns itself.',
  'So Python calls it again before each line of that function.',
  'Line 12 is next. It has not run yet, and all is well.',
  'Line 13 is next, and lib is first: line 12 did it, one line before.',
];

const TOP = 62;
const PITCH = 60;
const RIGHT = 618;

/** A trace function's events, each above the line that it announces. The cursor moves with the clicks. */
export function LineEvents({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  const next = LINES.findLastIndex(({ at }) => at <= shown);
  return (
    <Drawing says="The events of add_missing, each before its line runs: call at line 7, then lines 9, 10, 11 and 12, with /home/talk as sys.path[0] each time. At the event of line 13 it is /home/talk/lib: line 12 has run since.">
      <Label x={0} y={22}>
        errands/pathlist.py
      </Label>
      <Label x={RIGHT + 46} y={22}>
        event in this frame
      </Label>
      <Label x={RIGHT + 280} y={22}>
        sys.path[0]
      </Label>
      <Box x={1} y={TOP - 14} width={RIGHT} height={PITCH * LINES.length + 20} />
      <rect
        x={1}
        y={rowOf(CULPRIT) + 9}
        width={RIGHT}
        height={42}
        className={styles.culprit}
        data-shown={shown > 2}
      />
      {LINES.map((line, row) => (
        <g key={line.number} transform={`translate(0 ${TOP + row * PITCH})`}>
          <text x={50} y={38} className={styles.number} data-culprit={shown > 2 && line.number === CULPRIT}>
            {line.number}
          </text>
          <text
            x={76 + line.depth * 44}
            y={38}
            className={styles.code}
            data-state={shown > 2 && line.number === CULPRIT ? 'culprit' : row < next ? 'ran' : 'waits'}
          >
            {line.code}
          </text>
          <Event line={line} isShown={line.at <= shown} />
        </g>
      ))}
      <g className={styles.cursor} style={{ transform: `translateY(${TOP + next * PITCH}px)` }}>
        <path d={`M0 0 H${RIGHT + 26}`} />
        <path d={`M${RIGHT + 22} -9 L${RIGHT + 38} 0 L${RIGHT + 22} 9 z`} className={styles.tip} />
      </g>
      <Captions y={476} shown={shown} captions={CAPTIONS} />
    </Drawing>
  );
}

function rowOf(number: number): number {
  return TOP + LINES.findIndex((line) => line.number === number) * PITCH;
}

function Event({ line, isShown }: { readonly line: Line; readonly isShown: boolean }) {
  const isFound = line.first.endsWith('/lib');
  return (
    <g className={styles.event} data-shown={isShown}>
      <text x={RIGHT + 46} y={7} className={styles.code}>
        {line.event}
      </text>
      <text x={RIGHT + 116} y={7} className={styles.code}>
        {line.number}
      </text>
      {isFound && <Paper x={RIGHT + 264} y={-22} width={248} height={44} />}
      <text x={RIGHT + 280} y={7} className={isFound ? styles.found : styles.code}>
        '{line.first}'
      </text>
    </g>
  );
}
