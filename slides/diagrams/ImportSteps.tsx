import { useSteps } from '#deck';
import styles from './ImportSteps.module.css';
import {
  type At,
  Box,
  Captions,
  Code,
  Drawing,
  Label,
  Later,
  Paper,
  type StepsProps,
  Way,
} from './parts.tsx';

/** What the clicks show, in words. The order is the interpreter's: parity/programs/import_steps prints it. */
const CAPTIONS = [
  'Is the name a key of sys.modules? Not yet.',
  'The first folder on sys.path that has it wins.',
  'A new module is stored under the name, and it is empty.',
  'Only now the file runs, top to bottom, and fills it.',
  'The next import of this name gets that module. Nothing runs.',
];

/** The opacity of what is not in use now. */
const FAINT = 0.35;
const LEFT = 330;
const RIGHT = 640;

/** `from registry import register`. Clicks: the folder that has the file, the empty module, its code; then once more. */
export function ImportSteps({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  const isAgain = shown === 4;
  const kind = (...at: number[]) => (at.includes(shown) ? 'steel' : 'plain');
  return (
    <Drawing says="What from registry import register does. Look up: the name registry is not in sys.modules. Find: /home/talk, the first folder of sys.path, has registry.py. Store: a new, empty module under that name. Execute: the file runs and fills the module with all_models and register. The second time, the look-up finds the module and nothing else happens.">
      <Label x={0} y={26}>
        {isAgain ? 'shop/orders/models.py, later' : 'shop/catalog/models.py'}
      </Label>
      <Code x={0} y={58}>
        from registry import register
      </Code>

      <Label x={0} y={128}>
        sys.modules
      </Label>
      <Box x={1} y={142} width={LEFT} height={118} />
      <Code x={22} y={180}>
        "sys", "settings", …
      </Code>
      <Later isShown={shown > 1}>
        <Code x={22} y={232}>
          "registry"
        </Code>
      </Later>
      <Later isShown={shown < 2}>
        <rect x={16} y={204} width={166} height={42} rx={4} className={styles.missing} />
      </Later>

      <Label x={0} y={312}>
        sys.path
      </Label>
      <Box x={1} y={326} width={LEFT} height={104} />
      <Code x={22} y={363}>
        /home/talk
      </Code>
      <Code x={22} y={407} isFaint>
        /home/talk/vendor, …
      </Code>

      <Verb x={264} y={108} text="look up" />
      <Way d="M246 72 V134" kind={kind(0, 4)} />
      <Later isShown={shown > 0} opacity={isAgain ? FAINT : 1}>
        <Verb x={264} y={304} text="find" />
        <Way d="M246 260 V318" kind={kind(1)} />
        <Way d={`M${LEFT + 1} 356 H${RIGHT - 8}`} kind={kind(1)} />
        <Label x={RIGHT} y={312}>
          registry.py
        </Label>
        <Box x={RIGHT} y={326} width={527} height={104} />
        <Code x={RIGHT + 22} y={363}>
          {'all_models = {}'}
        </Code>
        <Code x={RIGHT + 22} y={407}>
          def register(model): …
        </Code>
      </Later>
      <Later isShown={shown > 1}>
        <Verb x={424} y={212} text="store" isShown={!isAgain} />
        <Way d={`M${LEFT + 1} 224 H${RIGHT - 8}`} kind={kind(2, 4)} />
        <Paper x={RIGHT} y={142} width={527} height={118} />
        <text x={RIGHT + 22} y={182} className={styles.module}>
          module registry
        </text>
      </Later>
      <Later isShown={shown === 2}>
        <text x={RIGHT + 22} y={230} className={styles.object}>
          nothing in it yet
        </text>
      </Later>
      <Later isShown={shown > 2}>
        <text x={RIGHT + 22} y={230} className={styles.object}>
          all_models, register
        </text>
      </Later>
      <Later isShown={shown > 2} opacity={isAgain ? FAINT : 1}>
        <Verb x={918} y={304} text="execute" />
        <Way d="M900 326 V268" kind={kind(3)} />
      </Later>

      <Captions y={484} shown={shown} captions={CAPTIONS} />
    </Drawing>
  );
}

/** What the interpreter does on this way. */
function Verb({ x, y, text, isShown = true }: At & { readonly text: string; readonly isShown?: boolean }) {
  return (
    <Later isShown={isShown}>
      <text x={x} y={y} className={styles.verb}>
        {text}
      </text>
    </Later>
  );
}
