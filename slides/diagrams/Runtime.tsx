import { useSteps } from '#deck';
import styles from './Runtime.module.css';
import { Way } from './Way.tsx';

interface RuntimeProps {
  readonly steps: number;
  readonly after?: number;
}

/** Objects that know each other. First click: anybody replaces an arrow. Second click: we do, and learn who passes. */
export function Runtime({ steps, after }: RuntimeProps) {
  const shown = useSteps(after, steps);
  return (
    <svg
      className={styles.drawing}
      viewBox="0 0 1168 492"
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label="sys.modules leads to the modules course and random; random's name random leads to a function. Anybody may point it at another one. So may we: at one of ours, which reports who calls and then calls the real one."
    >
      <text x={0} y={26} className={styles.label}>
        sys.modules
      </text>
      <rect x={1} y={44} width={230} height={150} rx={4} className={styles.box} />
      <Name x={24} y={86} text='"course"' />
      <Name x={24} y={127} text='"random"' />
      <Name x={24} y={168} text='"sys"' />

      <Thing x={400} y={44} name="course" is="a module" />
      <Thing x={400} y={234} name="random" is="a module" />
      <Thing x={856} y={44} name="random" is="the original function" />
      <Way d="M231 80 H 392" />
      <Way d="M231 121 C 330 121, 300 280, 392 280" />
      <Way d="M556 136 V 226" />
      <text x={572} y={190} className={styles.label}>
        import random
      </text>
      <g className={styles.first} data-replaced={shown > 0}>
        <Way d="M712 262 C 800 262, 770 90, 848 90" />
      </g>
      <text x={694} y={288} textAnchor="end" className={styles.attribute}>
        .random
      </text>

      <g className={styles.later} data-shown={shown > 0} data-past={shown > 1}>
        <Way d="M712 280 H 848" />
        <Thing x={856} y={234} name="lambda: 1 / 0" is="put there by anybody" />
      </g>
      <g className={styles.later} data-shown={shown > 1}>
        <Way d="M712 300 C 800 300, 770 428, 848 428" kind="steel" />
        <Way d="M1168 428 C 1200 428, 1200 90, 1176 90" kind="steel" />
        <Thing x={856} y={384} name="ours" is="logs who calls, then calls it" isOurs />
      </g>
      <text x={0} y={440} className={styles.code} data-shown={shown === 1}>
        random.random = lambda: 1 / 0
      </text>
      <text x={0} y={440} className={styles.code} data-shown={shown === 2}>
        <tspan x={0} dy={0}>
          real = random.random
        </tspan>
        <tspan x={0} dy={34}>
          random.random = ours
        </tspan>
      </text>
    </svg>
  );
}

interface At {
  readonly x: number;
  readonly y: number;
}

function Name({ x, y, text }: At & { readonly text: string }) {
  return (
    <text x={x} y={y} className={styles.name}>
      {text}
    </text>
  );
}

interface ThingProps extends At {
  readonly name: string;
  readonly is: string;
  readonly isOurs?: boolean;
}

function Thing({ x, y, name, is, isOurs = false }: ThingProps) {
  return (
    <g>
      <rect x={x} y={y} width={312} height={92} rx={2} className={styles.paper} data-ours={isOurs} />
      <text x={x + 22} y={y + 41} className={styles.title} data-ours={isOurs}>
        {name}
      </text>
      <text x={x + 22} y={y + 70} className={styles.is} data-ours={isOurs}>
        {is}
      </text>
    </g>
  );
}
