import type { ProjectFiles } from '#case';
import { counted } from '../../ui/words.ts';
import { bytesOf } from './bytes-of.ts';

/** Of all edited files of a slide. A talk's are a few kB. */
const MOST_BYTES = 100_000;

/** As many edited files as a room bears, the small ones first, and in a sentence what was too much. */
export function fewEdits(edits: ProjectFiles): { readonly edits: ProjectFiles; readonly leftOut: string } {
  let left = MOST_BYTES;
  const sizes = Object.entries(edits).map(([path, text]) => ({ path, bytes: bytesOf(path) + bytesOf(text) }));
  const kept = new Set<string>();
  for (const { path, bytes } of sizes.sort((one, other) => one.bytes - other.bytes)) {
    if (bytes > left) break;
    left -= bytes;
    kept.add(path);
  }
  if (kept.size === sizes.length) return { edits, leftOut: '' };
  const few = Object.fromEntries(Object.entries(edits).filter(([path]) => kept.has(path)));
  const lost = sizes.filter(({ path }) => !kept.has(path));
  const what = lost.length === 1 && lost[0] ? quoted(lost[0].path) : counted(lost.length, 'edited file');
  return {
    edits: few,
    leftOut: `${what} ${lost.length === 1 ? 'is' : 'are'} too long to be sent here: look at the stage.`,
  };
}

const quoted = (path: string) => `The edited \`${path.slice(0, 200).replaceAll('`', "'")}\``;
