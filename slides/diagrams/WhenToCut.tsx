import { useSteps } from '#deck';
import { Drawing, Later, Paper, type StepsProps } from './parts.tsx';
import styles from './WhenToCut.module.css';

/** What a recorded run can do, and what only a hook in the program can. */
const ROWS = [
  { about: 'Cost', run: '1.4 to 3 times slower, 10,000 steps', machete: 'a few lines, for hours and days' },
  { about: 'Reach', run: 'one process, one thread', machete: 'into every process, by a .pth file' },
  { about: 'C code', run: 'each call of it is one step', machete: 'replaces the name that Python calls' },
  { about: 'Production', run: 'you have to make it happen again', machete: 'waits until it happens again' },
];

const PITCH = 82;
const RUN = 170;
const MACHETE = 630;
const WIDTH = 538;

/** A recorded run and a machete, side by side. Click: which to take. */
export function WhenToCut({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing
      says={`${ROWS.map(({ about, run, machete }) => `${about}: a recorded run ${run}; a machete ${machete}`).join('. ')}. Ask the run when you can repeat it. Leave a hook where you cannot be.`}
    >
      <text x={RUN} y={22} className={styles.head}>
        A recorded run
      </text>
      <text x={MACHETE + 20} y={22} className={styles.head}>
        A machete
      </text>
      {ROWS.map(({ about, run, machete }, index) => (
        <g key={about} transform={`translate(0 ${44 + index * PITCH})`}>
          <text x={0} y={39} className={styles.about}>
            {about}
          </text>
          <text x={RUN} y={39} className={styles.run}>
            {run}
          </text>
          <Paper x={MACHETE} width={WIDTH} height={60} />
          <text x={MACHETE + 20} y={39} className={styles.machete}>
            {machete}
          </text>
        </g>
      ))}
      <Later isShown={shown > 0}>
        <text x={0} y={428} className={styles.moral}>
          Ask the run <tspan className={styles.when}>when you can repeat it</tspan>.
        </text>
        <text x={0} y={470} className={styles.moral}>
          Leave a hook <tspan className={styles.when}>where you cannot be</tspan>.
        </text>
      </Later>
    </Drawing>
  );
}
