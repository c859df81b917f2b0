import { codeOf, itemOf, linesUp } from '../call-path.ts';
import type { PastWrite } from '../histories.ts';
import type { Walk } from '../walk.ts';

/** What is made, and may be taken away again: files and folders, rows. */
export type MadeKind = 'files' | 'rows';

/** A thing that was made, from then until it was taken away for good. */
interface Life {
  readonly place: number;
  readonly made: number;
  taken: number | null;
}

const known = new WeakMap<Walk, Map<MadeKind, Uses>>();

/** What each line has made, by itself or by what it called. */
type Uses = ReadonlyMap<string, readonly Use[]>;

interface Use {
  readonly life: Life;
  /** The call of the line's function in which it was made. */
  readonly frame: number;
}

/** What else a line has made of a kind, and how much of that somebody took away who was not in the same call. */
export function othersMade(
  walk: Walk,
  kind: MadeKind,
  { place, step }: Pick<PastWrite, 'place' | 'step'>,
  frame: number,
  line: number,
): { made: number; taken: number } {
  const uses = usesOf(walk, kind).get(keyOf(walk, frame, line)) ?? [];
  const others = uses.filter(({ life }) => life.place !== place || !isAlive(life, step));
  const taken = others.filter(
    ({ life, frame: call }) => life.taken !== null && !isWithin(walk, life.taken, call),
  );
  return { made: others.length, taken: taken.length };
}

function isAlive({ made, taken }: Life, step: number): boolean {
  return made <= step && (taken === null || step < taken);
}

function isWithin(walk: Walk, step: number, frame: number): boolean {
  for (const [each] of linesUp(walk.trace, step)) if (each === frame) return true;
  return false;
}

function keyOf(walk: Walk, frame: number, line: number): string {
  return `${codeOf(walk, frame).file}:${line}`;
}

function usesOf(walk: Walk, kind: MadeKind): Uses {
  const kinds = known.get(walk) ?? new Map<MadeKind, Uses>();
  known.set(walk, kinds);
  const found = kinds.get(kind) ?? gather(walk, kind);
  kinds.set(kind, found);
  return found;
}

function gather(walk: Walk, kind: MadeKind): Uses {
  const uses = new Map<string, Use[]>();
  for (const place of walk.places[kind].values())
    for (const life of livesAt(walk.histories.of(place)))
      for (const [key, frame] of innermost(walk, life.made)) {
        const use = { life, frame };
        const list = uses.get(key);
        if (list) list.push(use);
        else uses.set(key, [use]);
      }
  return uses;
}

/** The lines of a call path, each once, in its innermost frame. */
function innermost(walk: Walk, step: number): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [frame, line] of linesUp(walk.trace, step)) {
    const key = keyOf(walk, frame, line);
    if (!lines.has(key)) lines.set(key, frame);
  }
  return lines;
}

/** What came and went at one place. What was brought back has never been away. */
function livesAt(history: readonly PastWrite[]): Life[] {
  const lives: Life[] = [];
  let open: Life | null = null;
  for (const { step, place, value, from } of history) {
    if (value === null) {
      if (open) open.taken = step;
      open = null;
    } else if (from !== undefined && lives.length > 0) {
      open = lives.findLast(({ made }) => made <= from) ?? null;
      if (open) open.taken = null;
    } else if (!open) {
      open = { place, made: step, taken: null };
      lives.push(open);
    }
  }
  return lives;
}

/** The kind of a place that is made; `null` for all others. */
export function madeKindOf(walk: Walk, place: number): MadeKind | null {
  const where = itemOf(walk.trace.places, place).in;
  return where === 'files' || where === 'rows' ? where : null;
}
