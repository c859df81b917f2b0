import { useSteps } from '#deck';
import styles from './DoubleImport.module.css';
import { type At, Box, Code, Drawing, Label, Later, Paper, type StepsProps, Way } from './parts.tsx';

/** Two folders on `sys.path`, one file, two keys in `sys.modules`. The second way in comes with the first click. */
export function DoubleImport({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing
      label={17}
      code={20}
      says="Two entries of sys.path lead to one file, which runs twice and becomes two modules: shop.catalog.models and catalog.models."
    >
      <g>
        <Label x={0} y={26}>
          sys.path
        </Label>
        <Label x={423} y={160}>
          one file on disk
        </Label>
        <Label x={856} y={26}>
          sys.modules
        </Label>
        <Box x={1} y={44} width={271} height={58} />
        <Code x={24} y={80}>
          /home/talk
        </Code>
        <Box x={423} y={180} width={302} height={74} />
        <Code x={443} y={224}>
          catalog/models.py
        </Code>
        <Way d="M272 73 C 352 73, 336 205, 415 205" kind="steel" />
        <Way d="M725 203 C 800 203, 776 90, 848 90" kind="steel" />
        <Module x={856} y={44} name="shop.catalog.models" object="class Product" />
      </g>
      <Later isShown={shown > 0}>
        <Box x={1} y={335} width={271} height={58} kind="culprit" />
        <Code x={24} y={371}>
          /home/talk/shop
        </Code>
        <Label x={0} y={420}>
          settings.py added it, inside the other one
        </Label>
        <Way d="M272 364 C 352 364, 336 229, 415 229" kind="culprit" />
        <Way d="M725 231 C 800 231, 776 350, 848 350" kind="culprit" />
        <Module x={856} y={304} name="catalog.models" object="class Product, again" isCulprit />
        <Label x={423} y={290}>
          its code runs twice
        </Label>
      </Later>
      <Later isShown={shown > 1}>
        <text x={0} y={482} className={styles.sum}>
          sys.modules[<tspan className={styles.string}>"shop.catalog.models"</tspan>]{' '}
          <tspan className={styles.isNot}>is not</tspan> sys.modules[
          <tspan className={styles.string}>"catalog.models"</tspan>]
        </text>
      </Later>
    </Drawing>
  );
}

interface ModuleProps extends At {
  readonly name: string;
  readonly object: string;
  readonly isCulprit?: boolean;
}

/** A module object: something that was found. */
function Module({ x, y, name, object, isCulprit = false }: ModuleProps) {
  return (
    <g>
      <Paper x={x} y={y} width={312} height={92} />
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
