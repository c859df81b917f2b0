import { useSteps } from '#deck';
import survey from '../data/survey.json';
import { Drawing, Label, Later, type StepsProps } from './parts.tsx';
import styles from './Survey.module.css';

/** The kinds of findings, in the order in which they are shown, and their words. */
const KINDS = [
  { kind: 'stdlib', does: 'replace functions of the standard library' },
  { kind: 'hooks', does: 'add import hooks' },
  { kind: 'random', does: 'eat from the random sequence that all share' },
  { kind: 'twice', does: 'gives one file two modules' },
  { kind: 'environment', does: 'sets environment variables' },
] as const;

const COLUMNS = 11;
const PITCH = 50;
const EDGE = 42;
const MOST_NAMES = 4;

/** A square for each package that was imported. First click: those that did something by it. Second click: what. */
export function Survey({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  const { packages } = survey;
  const guilty = packages.filter(({ findings }) => findings.length > 0);
  const rows = Math.ceil(packages.length / COLUMNS);
  return (
    <Drawing
      says={`${packages.length} popular packages, each imported in a process of its own: ${guilty.length} change something that others share. ${KINDS.map(({ kind, does }) => `${namesOf(kind).length} ${does}`).join(', ')}.`}
    >
      {packages.map(({ name, findings }, index) => (
        <rect
          key={name}
          x={(index % COLUMNS) * PITCH + 1}
          y={Math.floor(index / COLUMNS) * PITCH + 24}
          width={EDGE}
          height={EDGE}
          rx={2}
          className={styles.package}
          data-guilty={shown > 0 && findings.length > 0}
        />
      ))}
      <Label x={0} y={rows * PITCH + 60}>
        {packages.length} popular packages, each imported
      </Label>
      <Label x={0} y={rows * PITCH + 88}>
        by itself. Python {survey.python}, {monthOf(survey.date)}
      </Label>
      <Later isShown={shown > 0}>
        <text x={0} y={rows * PITCH + 150} className={styles.sum}>
          {guilty.length} change what others share
        </text>
      </Later>
      <Later isShown={shown > 1}>
        {KINDS.map(({ kind, does }, index) => (
          <Kind key={kind} y={index * 94 + 24} does={does} names={namesOf(kind)} />
        ))}
      </Later>
    </Drawing>
  );
}

interface KindProps {
  readonly y: number;
  readonly does: string;
  readonly names: readonly string[];
}

function Kind({ y, does, names }: KindProps) {
  const more = names.length - MOST_NAMES;
  return (
    <g>
      <text x={676} y={y + 40} textAnchor="end" className={styles.count}>
        {names.length}
      </text>
      <text x={696} y={y + 22} className={styles.does}>
        {does}
      </text>
      <text x={696} y={y + 50} className={styles.names}>
        {names.slice(0, MOST_NAMES).join(', ')}
        {more > 0 && ` + ${more}`}
      </text>
    </g>
  );
}

function namesOf(kind: string): string[] {
  return survey.packages
    .filter(({ findings }) => findings.some((finding) => finding.kind === kind))
    .map(({ name }) => name.split('.')[0] ?? name)
    .sort((one, other) => one.length - other.length);
}

function monthOf(date: string): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(new Date(date));
}
