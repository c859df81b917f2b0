import { useSteps } from '#deck';
import styles from './DoubleImport.module.css';
import { Way } from './Way.tsx';

interface DoubleImportProps {
  readonly steps: number;
  readonly after?: number;
}

/** Two folders on `sys.path`, one file, two keys in `sys.modules`. The second way in comes with the first click. */
export function DoubleImport({ steps, after }: DoubleImportProps) {
  const shown = useSteps(after, steps);
  return (
    <svg
      className={styles.drawing}
      viewBox="0 0 1168 492"
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label="Two entries of sys.path lead to one file, which runs twice and becomes two modules: shop.catalog.models and catalog.models."
    >
      <g>
        <Label x={0} y={26} text="sys.path" />
        <Label x={423} y={160} text="one file on disk" />
        <Label x={856} y={26} text="sys.modules" />
        <Box x={1} y={44} width={271} height={58} />
        <Code x={24} y={80} text="/home/talk" />
        <Box x={423} y={180} width={302} height={74} />
        <Code x={443} y={224} text="catalog/models.py" />
        <Way d="M272 73 C 352 73, 336 205, 415 205" kind="steel" />
        <Way d="M725 203 C 800 203, 776 90, 848 90" kind="steel" />
        <Paper x={856} y={44} name="shop.catalog.models" object="class Product" />
      </g>
      <g className={styles.later} data-shown={shown > 0}>
        <Box x={1} y={335} width={271} height={58} isCulprit />
        <Code x={24} y={371} text="/home/talk/shop" />
        <Label x={0} y={420} text="settings.py added it, inside the other one" />
        <Way d="M272 364 C 352 364, 336 229, 415 229" kind="culprit" />
        <Way d="M725 231 C 800 231, 776 350, 848 350" kind="culprit" />
        <Paper x={856} y={304} name="catalog.models" object="class Product, again" isCulprit />
        <Label x={423} y={290} text="its code runs twice" />
      </g>
      <g className={styles.later} data-shown={shown > 1}>
        <text x={0} y={482} className={styles.sum}>
          sys.modules[<tspan className={styles.string}>"shop.catalog.models"</tspan>]{' '}
          <tspan className={styles.isNot}>is not</tspan> sys.modules[
          <tspan className={styles.string}>"catalog.models"</tspan>]
        </text>
      </g>
    </svg>
  );
}

interface At {
  readonly x: number;
  readonly y: number;
}

function Label({ x, y, text }: At & { readonly text: string }) {
  return (
    <text x={x} y={y} className={styles.label}>
      {text}
    </text>
  );
}

function Code({ x, y, text }: At & { readonly text: string }) {
  return (
    <text x={x} y={y} className={styles.code}>
      {text}
    </text>
  );
}

interface BoxProps extends At {
  readonly width: number;
  readonly height: number;
  readonly isCulprit?: boolean;
}

function Box({ isCulprit = false, ...rect }: BoxProps) {
  return <rect {...rect} rx={4} className={styles.box} data-culprit={isCulprit} />;
}

interface PaperProps extends At {
  readonly name: string;
  readonly object: string;
  readonly isCulprit?: boolean;
}

/** A module object: something that was found. */
function Paper({ x, y, name, object, isCulprit = false }: PaperProps) {
  return (
    <g>
      <rect x={x} y={y} width={312} height={92} rx={2} className={styles.paper} />
      {isCulprit && <rect x={x} y={y} width={8} height={92} className={styles.culpritEdge} />}
      <text x={x + 24} y={y + 41} className={styles.module}>
        {name}
      </text>
      <text x={x + 24} y={y + 70} className={styles.object}>
        {object}
      </text>
    </g>
  );
}
