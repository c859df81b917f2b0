import { codeOf, itemOf, linesUp } from './call-path.ts';
import type { Walk } from './walk.ts';

const known = new WeakMap<Walk, Map<number, string | null>>();

/**
 * The name of the module whose names a frame sees. It cannot be told from a file alone: one file may run as two modules.
 * `null` where nothing shows it.
 */
export function moduleOf(walk: Walk, frame: number): string | null {
  const modules = known.get(walk) ?? new Map<number, string | null>();
  known.set(walk, modules);
  const found = modules.get(frame);
  if (found !== undefined) return found;
  const module = moduleSeenIn(walk, frame) ?? moduleImported(walk, frame);
  modules.set(frame, module);
  return module;
}

/** By the names that the module's own lines wrote. */
function moduleSeenIn(walk: Walk, frame: number): string | null {
  const runner = runnerOf(walk, frame);
  if (runner === null) return null;
  for (const step of walk.trace.steps) {
    if (step[1] !== runner) continue;
    for (const [number] of step[5]) {
      const place = itemOf(walk.trace.places, number);
      if (place.in === 'module' && place.isOurs) return place.module;
    }
  }
  return null;
}

/** The frame that ran a module's lines: of the file in which a function is, the last one that had begun. */
function runnerOf(walk: Walk, frame: number): number | null {
  const { file, name } = codeOf(walk, frame);
  if (name === '<module>') return frame;
  for (let before = frame - 1; before >= 0; before--) {
    const code = codeOf(walk, before);
    if (code.file === file && code.name === '<module>') return before;
  }
  return null;
}

/** By what was last put into `sys.modules` before the module's first line, of the names that its file may have. */
function moduleImported(walk: Walk, frame: number): string | null {
  const runner = runnerOf(walk, frame) ?? frame;
  const first = walk.trace.steps.findIndex((_, step) => isIn(walk, runner, step));
  const dotted = itemOf(walk.trace.files, codeOf(walk, runner).file)
    .path.replace(/^site-packages\//, '')
    .replace(/(\/__init__)?\.py$/, '')
    .replaceAll('/', '.');
  const endings = [...endingsOf(dotted)].flatMap((name) => {
    const place = walk.places['sys.modules'].get(name);
    const write = place === undefined ? undefined : walk.histories.lastBefore(place, first);
    return write?.value ? [{ name, step: write.step }] : [];
  });
  endings.sort((one, other) => other.step - one.step);
  return endings[0]?.name ?? null;
}

function isIn(walk: Walk, frame: number, step: number): boolean {
  for (const [each] of linesUp(walk.trace, step)) if (each === frame) return true;
  return false;
}

/** `shop.catalog.models`, `catalog.models`, `models`: the longest first. */
function* endingsOf(dotted: string): Generator<string> {
  const parts = dotted.split('.');
  for (let from = 0; from < parts.length; from++) yield parts.slice(from).join('.');
}
