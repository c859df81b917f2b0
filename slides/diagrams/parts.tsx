import { type CSSProperties, type ReactNode, useId } from 'react';
import styles from './parts.module.css';

/** What an author says of a drawing that changes with clicks: how many clicks, and how many come before its first. */
export interface StepsProps {
  readonly steps: number;
  readonly after?: number;
}

interface DrawingProps {
  /** The drawing in words, for people who cannot see it. */
  readonly says: string;
  /** The sizes of labels and of code, in the drawing's own pixels. */
  readonly label?: number;
  readonly code?: number;
  readonly children: ReactNode;
}

/** A drawing as large as fits on its slide. */
export function Drawing({ says, label = 20, code = 22, children }: DrawingProps) {
  return (
    <svg
      className={styles.drawing}
      style={{ '--label': `${label}px`, '--code': `${code}px` } as CSSProperties}
      viewBox="0 0 1168 492"
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={says}
    >
      {children}
    </svg>
  );
}

interface LaterProps {
  readonly isShown: boolean;
  /** Below 1 for what stays visible but is not the point of this click. */
  readonly opacity?: number;
  readonly children: ReactNode;
}

/** A part of a drawing that comes, fades or goes with a click. */
export function Later({ isShown, opacity = 1, children }: LaterProps) {
  return (
    <g className={styles.later} style={{ opacity: isShown ? opacity : 0 }}>
      {children}
    </g>
  );
}

export interface At {
  readonly x: number;
  readonly y: number;
}

interface TextProps extends At {
  readonly children: ReactNode;
}

/** A name or a remark beside what it is about. */
export function Label({ x, y, children }: TextProps) {
  return (
    <text x={x} y={y} className={styles.label}>
      {children}
    </text>
  );
}

/** Code, a path, a name in Python. */
export function Code({ x, y, children, isFaint = false }: TextProps & { readonly isFaint?: boolean }) {
  return (
    <text x={x} y={y} className={styles.code} data-faint={isFaint}>
      {children}
    </text>
  );
}

interface BoxProps extends At {
  readonly width: number;
  readonly height: number;
  /** Steel for what we add, orange for the culprit's. */
  readonly kind?: 'plain' | 'steel' | 'culprit';
}

/** A file, a function, a table of names. */
export function Box({ kind = 'plain', ...place }: BoxProps) {
  return <rect {...place} rx={4} className={styles.box} data-kind={kind} />;
}

/** The background of evidence. */
export function Paper(place: Partial<At> & { readonly width: number; readonly height: number }) {
  return <rect {...place} rx={2} className={styles.paper} />;
}

/** What each click shows, in a sentence; one at a time. */
export function Captions({
  y,
  shown,
  captions,
}: {
  readonly y: number;
  readonly shown: number;
  readonly captions: readonly string[];
}) {
  return captions.map((caption, at) => (
    <Later key={caption} isShown={at === shown}>
      <text x={0} y={y} className={styles.caption}>
        {caption}
      </text>
    </Later>
  ));
}

interface WayProps {
  readonly d: string;
  /** Steel for what we add or follow, orange for the culprit's. */
  readonly kind?: 'plain' | 'steel' | 'culprit';
}

/** An arrow from one thing of a drawing to another. */
export function Way({ d, kind = 'plain' }: WayProps) {
  const head = useId();
  return (
    <g className={styles.way} data-kind={kind}>
      <marker id={head} viewBox="0 0 10 10" refX={7} refY={5} markerWidth={6} markerHeight={6} orient="auto">
        <path d="M0 0 L10 5 L0 10 z" className={styles.head} />
      </marker>
      <path d={d} className={styles.line} markerEnd={`url(#${head})`} />
    </g>
  );
}
