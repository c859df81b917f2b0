import type { ReactNode } from 'react';
import { useSteps } from '#deck';
import styles from './ImportSteps.module.css';
import { Way } from './Way.tsx';

interface ImportStepsProps {
  readonly steps: number;
  readonly after?: number;
}

/** What the clicks show, in words. The order is the interpreter's: parity/programs/import_steps prints it. */
const CAPTIONS = [
  'Is the name a key of sys.modules? Not yet.',
  'The first folder on sys.path that has it wins.',
  'A new module is stored under the name, and it is empty.',
  'Only now the file runs, top to bottom, and fills it.',
  'The next import of this name gets that module. Nothing runs.',
];

const LEFT = 330;
const RIGHT = 640;

/** `from registry import register`. Clicks: the folder that has the file, the empty module, its code; then once more. */
export function ImportSteps({ steps, after }: ImportStepsProps) {
  const shown = useSteps(after, steps);
  const isAgain = shown === 4;
  const kind = (...at: number[]) => (at.includes(shown) ? 'steel' : 'plain');
  return (
    <svg
      className={styles.drawing}
      viewBox="0 0 1168 492"
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label="What from registry import register does. Look up: the name registry is not in sys.modules. Find: /home/talk, the first folder of sys.path, has registry.py. Store: a new, empty module under that name. Execute: the file runs and fills the module with all_models and register. The second time, the look-up finds the module and nothing else happens."
    >
      <text x={0} y={26} className={styles.label}>
        {isAgain ? 'shop/orders/models.py, later' : 'shop/catalog/models.py'}
      </text>
      <text x={0} y={58} className={styles.code}>
        from registry import register
      </text>

      <text x={0} y={128} className={styles.label}>
        sys.modules
      </text>
      <rect x={1} y={142} width={LEFT} height={118} rx={4} className={styles.box} />
      <Code x={22} y={180} text='"sys", "settings", …' />
      <Later isShown={shown > 1}>
        <Code x={22} y={232} text='"registry"' />
      </Later>
      <Later isShown={shown < 2}>
        <rect x={16} y={204} width={166} height={42} rx={4} className={styles.missing} />
      </Later>

      <text x={0} y={312} className={styles.label}>
        sys.path
      </text>
      <rect x={1} y={326} width={LEFT} height={104} rx={4} className={styles.box} />
      <Code x={22} y={363} text="/home/talk" />
      <Code x={22} y={407} text="/home/talk/vendor, …" isFaint />

      <Verb x={264} y={108} text="look up" />
      <Way d="M246 72 V134" kind={kind(0, 4)} />
      <Later isShown={shown > 0} isFaint={isAgain}>
        <Verb x={264} y={304} text="find" />
        <Way d="M246 260 V318" kind={kind(1)} />
        <Way d={`M${LEFT + 1} 356 H${RIGHT - 8}`} kind={kind(1)} />
        <text x={RIGHT} y={312} className={styles.label}>
          registry.py
        </text>
        <rect x={RIGHT} y={326} width={527} height={104} rx={4} className={styles.box} />
        <Code x={RIGHT + 22} y={363} text={'all_models = {}'} />
        <Code x={RIGHT + 22} y={407} text="def register(model): …" />
      </Later>
      <Later isShown={shown > 1}>
        <Verb x={424} y={212} text="store" isShown={!isAgain} />
        <Way d={`M${LEFT + 1} 224 H${RIGHT - 8}`} kind={kind(2, 4)} />
        <rect x={RIGHT} y={142} width={527} height={118} rx={2} className={styles.paper} />
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
      <Later isShown={shown > 2} isFaint={isAgain}>
        <Verb x={918} y={304} text="execute" />
        <Way d="M900 326 V268" kind={kind(3)} />
      </Later>

      {CAPTIONS.map((caption, at) => (
        <text key={caption} x={0} y={484} className={styles.caption} data-shown={at === shown}>
          {caption}
        </text>
      ))}
    </svg>
  );
}

interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function Code({ x, y, text, isFaint = false }: TextProps & { readonly isFaint?: boolean }) {
  return (
    <text x={x} y={y} className={styles.code} data-faint={isFaint}>
      {text}
    </text>
  );
}

/** What the interpreter does on this way. */
function Verb({ x, y, text, isShown = true }: TextProps & { readonly isShown?: boolean }) {
  return (
    <text x={x} y={y} className={styles.verb} data-shown={isShown}>
      {text}
    </text>
  );
}

interface LaterProps {
  readonly isShown: boolean;
  /** It is there, but nothing happens on it now. */
  readonly isFaint?: boolean;
  readonly children: ReactNode;
}

function Later({ isShown, isFaint = false, children }: LaterProps) {
  return (
    <g className={styles.later} data-shown={isShown} data-faint={isFaint}>
      {children}
    </g>
  );
}
