import { useSteps } from '#deck';
import styles from './LateLookup.module.css';
import { type At, Box, Code, Drawing, Label, Later, Paper, type StepsProps, Way } from './parts.tsx';

/** The columns: who makes temporary files, what they ask, what that asks. */
const ASKS = 0;
const ASKED = 404;
const LAST = 808;

/** Names and the functions behind them. Clicks: mkdtemp is replaced, the name that all look up, that one is replaced. */
export function LateLookup({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing
      label={21}
      says="intake.py looks up tempfile.mkdtemp at each call and gets the function that we put there. folders.py and printing.py imported a function by name and keep the old one. Both old functions look up _get_candidate_names at each call: once we replace that, every name shows who asked."
    >
      <Caller
        y={8}
        file="herbarium/intake.py"
        code="tempfile.mkdtemp()"
        note="asks the module at each call"
      />
      <Caller y={142} file="tests/folders.py" code="mkdtemp()" note="got the function once, at import" />
      <Caller
        y={276}
        file="herbarium/printing.py"
        code="NamedTemporaryFile(…)"
        note="got its function once, at import"
      />

      <Name x={ASKED} y={18} width={264} text="tempfile.mkdtemp" />
      <Way d={`M336 47 H${ASKED - 8}`} />
      <Def x={ASKED} y={152} width={330} text="def mkdtemp" />
      <Way d={`M336 181 H${ASKED - 8}`} />
      <Def x={ASKED} y={286} width={330} text="def NamedTemporaryFile" />
      <Way d={`M336 315 H${ASKED - 8}`} />

      <Later isShown={shown !== 1}>
        <Way d="M536 77 V143" />
      </Later>
      <Later isShown={shown === 1}>
        <Way d={`M668 47 H${LAST - 8}`} kind="steel" />
        <Def x={LAST} y={18} width={292} text="def telling_mkdtemp" isAdded />
        <Label x={LAST} y={102}>
          only intake.py gets it
        </Label>
      </Later>

      <Later isShown={shown < 3}>
        <Label x={ASKS} y={458}>
          Round: a name in the module tempfile. Square: a function.
        </Label>
      </Later>
      <Later isShown={shown > 1}>
        <Label x={LAST} y={168}>
          both look this up at each call
        </Label>
        <Way d={`M735 181 C 785 181, 760 203, ${LAST - 8} 207`} />
        <Way d={`M735 315 C 785 315, 760 226, ${LAST - 8} 219`} />
        <Name x={LAST} y={184} width={316} text="_get_candidate_names" />
        <Way d={`M${LAST + 158} 242 V277`} kind={shown > 2 ? 'steel' : 'plain'} />
      </Later>
      <Later isShown={shown === 2}>
        <Def x={LAST} y={286} width={359} text="def _get_candidate_names" />
      </Later>
      <Later isShown={shown > 2}>
        <Def x={LAST} y={286} width={359} text="def telling_names" isAdded />
        <Paper x={0} y={420} width={640} height={62} />
        <text x={24} y={459} className={styles.leftover}>
          tmp-<tspan className={styles.callers}>runner28-test_backup16-folders9</tspan>-w_lt4p3p
        </text>
        <Label x={668} y={446}>
          left behind, and it shows who asked:
        </Label>
        <Label x={668} y={474}>
          the runner, its test, new_folder
        </Label>
      </Later>
    </Drawing>
  );
}

interface CallerProps {
  readonly y: number;
  readonly file: string;
  readonly code: string;
  readonly note: string;
}

/** A place in the program that makes temporary files. */
function Caller({ y, file, code, note }: CallerProps) {
  return (
    <g>
      <Box x={ASKS + 1} y={y} width={335} height={78} />
      <Label x={ASKS + 18} y={y + 30}>
        {file}
      </Label>
      <Code x={ASKS + 18} y={y + 61}>
        {code}
      </Code>
      <Label x={ASKS} y={y + 104}>
        {note}
      </Label>
    </g>
  );
}

interface TagProps extends At {
  readonly width: number;
  readonly text: string;
}

/** A name in the module tempfile, which can be bound to another function. */
function Name({ x, y, width, text }: TagProps) {
  return (
    <g>
      <rect x={x} y={y} width={width} height={58} rx={29} className={styles.name} />
      <Code x={x + 26} y={y + 36}>
        {text}
      </Code>
    </g>
  );
}

/** A function object. */
function Def({ x, y, width, text, isAdded = false }: TagProps & { readonly isAdded?: boolean }) {
  return (
    <g>
      <Box x={x} y={y} width={width} height={58} kind={isAdded ? 'steel' : 'plain'} />
      <Code x={x + 20} y={y + 36}>
        {text}
      </Code>
    </g>
  );
}
