import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react';
import { at } from '#case';
import { sentenceOf, type Walk } from '../../steps/index.ts';
import { chordOf, oncePerFrame } from '../../ui/index.ts';
import styles from './StepsBar.module.css';
import { skylineOf } from './skyline.ts';

interface TrackProps {
  readonly walk: Walk;
  /** The step that is shown; `null` while nobody walks. */
  readonly step: number | null;
  readonly onGo: (step: number) => void;
}

/** All steps of a run as a skyline of its calls; the thumb is at the one that is shown. */
export function Track({ walk, step, onGo }: TrackProps) {
  const drag = useDrag(walk.count, onGo);
  const now = step ?? walk.count - 1;
  const done = step === null ? 0 : (step + 0.5) / walk.count;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Step"
      aria-valuemin={1}
      aria-valuemax={walk.count}
      aria-valuenow={now + 1}
      aria-valuetext={step === null ? `${walk.count} steps were recorded` : sentenceOf(walk, step)}
      className={styles.track}
      onKeyDown={(event) => onKey(event, now, walk.count, onGo)}
      {...drag}
    >
      <Skyline walk={walk} />
      {step !== null && (
        <>
          <div className={styles.done} style={{ clipPath: `inset(0 ${100 - done * 100}% 0 0)` }}>
            <Skyline walk={walk} />
          </div>
          <span className={styles.thumb} style={{ insetInlineStart: `${done * 100}%` }} />
        </>
      )}
    </div>
  );
}

const Skyline = memo(function Skyline({ walk }: { readonly walk: Walk }) {
  const { path, prints, raises } = skylineOf(walk);
  return (
    <>
      <svg className={styles.skyline} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
        <path d={path} />
      </svg>
      <svg className={styles.marks} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
        <path className={styles.prints} d={prints.map((x) => `M${x} 0.88V1`).join('')} />
        <path className={styles.raises} d={raises.map((x) => `M${x} 0V0.88`).join('')} />
      </svg>
    </>
  );
});

/** A press goes there, and a finger or mouse that stays down drags; once for each frame. */
function useDrag(count: number, onGo: (step: number) => void) {
  const wanted = useRef(0);
  const go = useRef(onGo);
  go.current = onGo;
  const soon = useMemo(() => oncePerFrame(() => go.current(wanted.current)), []);
  const follow = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const part = (clientX - left) / Math.max(1, width);
    wanted.current = Math.max(0, Math.min(count - 1, Math.floor(part * count)));
    soon();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
  };
}

/** A tenth of the way, for who holds Shift. A clicker keeps its own keys. */
function onKey(event: KeyboardEvent, now: number, count: number, onGo: (step: number) => void): void {
  const far = Math.max(2, Math.round(count / 10));
  const by: Readonly<Record<string, number>> = {
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    'Shift+ArrowRight': now + far,
    'Shift+ArrowUp': now + far,
    'Shift+ArrowLeft': now - far,
    'Shift+ArrowDown': now - far,
    Home: 0,
    End: count - 1,
  };
  const to = at(by, chordOf(event.nativeEvent) ?? '');
  if (to === undefined) return;
  event.preventDefault();
  onGo(Math.max(0, Math.min(count - 1, to)));
}
