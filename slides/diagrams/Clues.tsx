import { useSteps } from '#deck';
import styles from './Clues.module.css';
import { Drawing, Later, Paper, type StepsProps } from './parts.tsx';

/** For each case, the clue as it was found, and where the hook had left it. */
const CLUES = [
  { from: 'double import', found: '/tmp/who.txt', place: 'a file that nobody captures' },
  {
    from: 'temporary files',
    found: 'tmp-runner28-test_backup16-folders9-w_lt4p3p',
    place: 'its own name',
  },
  { from: 'sys.path', found: '(Pdb) p paths[:2]', place: "the debugger's prompt" },
  { from: 'random', found: 'ZeroDivisionError: division by zero', place: 'a traceback' },
  { from: 'stray user', found: 'STACKS[user.created]', place: 'a dict, by a key that never comes back' },
];

const PITCH = 74;
const LEFT = 232;
const WIDTH = 936;

/** The five clues as exhibits. Click: what they have in common. */
export function Clues({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing
      says={`${CLUES.map(({ from, found, place }) => `${from}: ${found}, ${place}`).join('. ')}. Hook the narrowest place that everyone has to pass, early. Then ask: what does this hook not see?`}
    >
      {CLUES.map(({ from, found, place }, index) => (
        <g key={from} transform={`translate(0 ${index * PITCH})`}>
          <text x={0} y={39} className={styles.from}>
            {from}
          </text>
          <Paper x={LEFT} width={WIDTH} height={60} />
          <text x={LEFT + 19} y={40} className={styles.letter}>
            {'ABCDE'[index]}
          </text>
          <line x1={LEFT + 56} y1={0} x2={LEFT + 56} y2={60} className={styles.stub} />
          <text x={LEFT + 76} y={38} className={styles.found}>
            {found}
          </text>
          <text x={LEFT + WIDTH - 20} y={38} className={styles.place}>
            {place}
          </text>
        </g>
      ))}
      <Later isShown={shown > 0}>
        <text x={0} y={428} className={styles.moral}>
          Hook the narrowest place that everyone has to pass, early.
        </text>
        <text x={0} y={470} className={styles.moral}>
          Then ask: <tspan className={styles.question}>what does this hook not see?</tspan>
        </text>
      </Later>
    </Drawing>
  );
}
