import { at, type ProjectFiles } from '#case';
import type { FollowedBench } from '../../room/index.ts';
import { bytesOf } from './bytes-of.ts';

/** Ways to say less of a bench, each after the ones before it. */
const LESS: readonly ((bench: FollowedBench) => FollowedBench)[] = [
  (bench) => withFewExhibits(bench, 6),
  (bench) => withFewEdits(bench, 24_000),
  (bench) => withFewExhibits(bench, 1),
  (bench) => ({ ...bench, evidence: null }),
  (bench) => withEndOfOutput(bench, 1_000),
  (bench) => withFewEdits(bench, 0),
];

/** A bench in a message of at most so many bytes. Its exhibits go first, then the files that are not in front. */
export function smallBench(bench: FollowedBench, most: number): FollowedBench {
  let small = bench;
  for (const less of LESS) {
    if (bytesOf(small) <= most) break;
    const left = less(small);
    small = left === small ? small : { ...left, leftOut: TOO_MUCH };
  }
  return small;
}

const TOO_MUCH = 'There is more than can be sent here: some files or exhibits are left out.';

function withFewExhibits(bench: FollowedBench, most: number): FollowedBench {
  const { evidence } = bench;
  if (!evidence || evidence.clues.length <= most) return bench;
  const leftOut = evidence.leftOut + evidence.clues.length - most;
  return { ...bench, evidence: { ...evidence, clues: evidence.clues.slice(0, most), leftOut } };
}

/** @param most of all of them, in bytes: the one in front has the first right to it, then the small ones */
function withFewEdits(bench: FollowedBench, most: number): FollowedBench {
  const front = at(bench.edits, bench.openFile ?? '');
  const sizes = Object.entries(bench.edits).map(([path, text]) => ({
    path,
    bytes: text === front ? -1 : bytesOf([path, text]),
  }));
  const few = new Map<string, string>();
  let left = most;
  for (const { path } of sizes.sort((one, other) => one.bytes - other.bytes)) {
    const text = at(bench.edits, path) ?? '';
    left -= bytesOf([path, text]);
    if (left < 0) break;
    few.set(path, text);
  }
  const edits: ProjectFiles = Object.fromEntries(few);
  return Object.keys(edits).length === Object.keys(bench.edits).length ? bench : { ...bench, edits };
}

function withEndOfOutput(bench: FollowedBench, most: number): FollowedBench {
  const { run } = bench;
  if (run.said.length <= most) return bench;
  return { ...bench, run: { ...run, said: run.said.slice(-most), isCut: true } };
}
