import { useSteps } from '#deck';
import { type At, Box, Code, Drawing, Label, Later, type StepsProps, Way } from './parts.tsx';
import styles from './Runtime.module.css';

/** The opacity of an arrow that was replaced, and of what replaced it before us. */
const PAST = 0.3;

/** Objects that refer to each other. First click: anybody replaces an arrow. Second click: we do, and see who calls. */
export function Runtime({ steps, after }: StepsProps) {
  const shown = useSteps(after, steps);
  return (
    <Drawing
      code={24}
      says="sys.modules leads to the modules course and random; random's name random leads to a function. Anybody may point it at another one. So may we: at one of ours, which reports who calls and then calls the real one."
    >
      <Label x={0} y={26}>
        sys.modules
      </Label>
      <Box x={1} y={44} width={230} height={150} />
      <Name x={24} y={86} text='"course"' />
      <Name x={24} y={127} text='"random"' />
      <Name x={24} y={168} text='"sys"' />

      <Thing x={400} y={44} name="course" is="a module" />
      <Thing x={400} y={234} name="random" is="a module" />
      <Thing x={856} y={44} name="random" is="the original function" />
      <Way d="M231 80 H 392" />
      <Way d="M231 121 C 330 121, 300 280, 392 280" />
      <Way d="M556 136 V 226" />
      <Label x={572} y={190}>
        import random
      </Label>
      <Later isShown opacity={shown > 0 ? PAST : 1}>
        <Way d="M712 262 C 800 262, 770 90, 848 90" />
      </Later>
      <text x={694} y={288} textAnchor="end" className={styles.attribute}>
        .random
      </text>

      <Later isShown={shown > 0} opacity={shown > 1 ? PAST : 1}>
        <Way d="M712 280 H 848" />
        <Thing x={856} y={234} name="lambda: 1 / 0" is="put there by anybody" />
      </Later>
      <Later isShown={shown > 1}>
        <Way d="M712 300 C 800 300, 770 428, 848 428" kind="steel" />
        <Way d="M1168 428 C 1200 428, 1200 90, 1176 90" kind="steel" />
        <Thing x={856} y={384} name="ours" is="logs who calls, then calls it" isOurs />
      </Later>
      <Later isShown={shown === 1}>
        <Code x={0} y={440}>
          random.random = lambda: 1 / 0
        </Code>
      </Later>
      <Later isShown={shown === 2}>
        <Code x={0} y={440}>
          real = random.random
        </Code>
        <Code x={0} y={474}>
          random.random = ours
        </Code>
      </Later>
    </Drawing>
  );
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
