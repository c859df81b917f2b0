import { describe, expect, test } from 'vitest';
import { boundedEnding } from '../bounds.ts';
import type { FileNode } from '../embedded/emscripten-files.ts';
import { findLeftBehind } from '../embedded/left-behind.ts';
import type { Nodes } from '../embedded/walk.ts';
import type { Ending } from '../process.ts';
import { type FromRemote, readFromRemote } from './from-remote.ts';
import { WAYS } from './ways-for-tests.ts';

describe('the page takes what a runtime sends, whatever the tree and the words that a program leaves:', () => {
  test.each(Array.from({ length: 24 }, (_, seed) => seed))('number %i', (seed) => {
    const chance = createChance(seed);
    const message: FromRemote = {
      type: 'ended',
      process: 1,
      exit: {
        ending: boundedEnding(anyEnding(chance)),
        leftBehind: findLeftBehind(nodesBelow(anyRoot(chance)), new Map()),
        milliseconds: 1,
      },
    };
    for (const way of Object.values(WAYS)) {
      let received: unknown = null;
      way((data) => {
        received = readFromRemote(data);
      })(message);
      expect(received).toEqual(message);
    }
  });
});

/** Always the same numbers for one seed. */
function createChance(seed: number) {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return { below, of: <T>(first: T, ...others: T[]): T => others[below(others.length + 1)] ?? first };
}

type Chance = ReturnType<typeof createChance>;

const SIGNS = ['x', '\n', '\u0001', '…', '@from-python ', '\ud800', '\u2028', '😀', '"\\'];

function anyText(chance: Chance, longest: number): string {
  return chance.of('x', ...SIGNS).repeat(chance.of(0, 1, 30, 4_090, longest));
}

function anyEnding(chance: Chance): Ending {
  const code = chance.below(256);
  const reason = anyText(chance, 300_000);
  return chance.of<Ending>({ how: 'exited', code }, { how: 'killed' }, { how: 'crashed', reason });
}

const KINDS = { folder: 0o040755, file: 0o100644, link: 0o120777, device: 0o020666 };

function anyRoot(chance: Chance): FileNode {
  const talk = chance.of(anyFolder(chance, 'talk', 3), anyNode(chance, 'talk', 1));
  return folder('', [folder('home', [talk]), chance.of(anyFolder(chance, 'tmp', 3), nested(chance))]);
}

function anyFolder(chance: Chance, name: string, depth: number): FileNode {
  const inside = Array.from({ length: chance.of(0, 3, 30, depth === 3 ? 700 : 30) }, (_, number) =>
    anyNode(chance, `${number}${anyText(chance, 4_500)}`, depth - 1),
  );
  return folder(name, inside);
}

function anyNode(chance: Chance, name: string, depth: number): FileNode {
  const kind = chance.of('file', 'file', 'file', 'folder', 'link', 'device');
  if (kind === 'folder') return depth > 0 ? anyFolder(chance, name, depth) : folder(name, []);
  if (kind !== 'file') return { name, mode: KINDS[kind] };
  const contents = chance.of(
    new TextEncoder().encode(anyText(chance, 70_000)),
    new Uint8Array([0, 255, 200]),
  );
  return { name, mode: KINDS.file, contents, usedBytes: contents.length };
}

function nested(chance: Chance): FileNode {
  let node = anyNode(chance, 'innermost', 1);
  for (let depth = chance.of(10, 3_000); depth > 0; depth--) node = folder('d', [node]);
  return folder('tmp', [node]);
}

function folder(name: string, inside: readonly FileNode[]): FileNode {
  return { name, mode: KINDS.folder, contents: Object.fromEntries(inside.map((node) => [node.name, node])) };
}

function nodesBelow(root: FileNode): Nodes {
  const isOf = (kind: number) => (mode: number) => (mode & 0o170000) === (kind & 0o170000);
  return {
    lookupPath: (path) => ({ path, node: root }),
    isDir: isOf(KINDS.folder),
    isFile: isOf(KINDS.file),
    isLink: isOf(KINDS.link),
  };
}
