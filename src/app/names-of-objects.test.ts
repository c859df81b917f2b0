import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchId, isStageName, knownFiles, namedLines, sourcesOf, stageOf } from '#case';
import { compareTranscripts, readEvidence, readPrintedStacks, runSeen } from '#evidence';
import type { Transcript } from '#runtime';
import { readProject } from '../pages/own/reading/read-project.ts';
import { linkOf, readLink } from '../pages/share/link.ts';
import { SLICES } from '../session/schemas/slices.ts';
import { OWN_STAGE, ownCase } from '../session/state/own.ts';
import { SHARED } from '../session/windows/shared.ts';
import { protocolOf } from '../windows/protocol.ts';

/*
 * Names that every object of JavaScript has, wherever a stranger may choose a name: files and folders of a project, what is run, links,
 * and all that a program says.
 */

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), '__proto__', 'prototype', 'length', 'then'];

/** As a file's name may have it: alone, as a module, as a folder, within one. */
const name = fc.constantFrom(...NAMES);
const path = fc
  .tuple(name, name)
  .chain(([one, other]) =>
    fc.constantFrom(one, `${one}.py`, `${one}/__main__.py`, `${one}/${other}.py`, `site-packages/${one}.py`),
  );
const files = fc.dictionary(path, fc.constant('print(1)\n'), { maxKeys: 4 }).map(withoutClashes);

/** A path that is a folder of another one is no file. */
function withoutClashes(all: Record<string, string>): Record<string, string> {
  const paths = Object.keys(all);
  return Object.fromEntries(
    Object.entries(all).filter(([each]) => !paths.some((other) => other.startsWith(`${each}/`))),
  );
}

test('A project with such files opens with all of them, and in front is a file that it has', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const project = { ...given, 'README.md': 'Read me.\n', 'zz.py': '' };
      const read = await readProject([{ kind: 'folder', name: 'project', files: asFiles(project) }]);
      expect(read).toMatchObject({ kind: 'project' });
      if (read.kind !== 'project') return;
      expect(new Map(Object.entries(read.files))).toEqual(new Map(Object.entries(project)));
      expectOpen(read.files, read.argv);
    }),
  );
});

test('What is run by such a name leaves a file in front that the project has', () => {
  const argv = fc.tuple(fc.constantFrom('', '-m', '-c'), path, name).map((words) => words.filter(Boolean));
  fc.assert(fc.property(files, argv, (given, words) => expectOpen({ ...given, 'zz.py': '' }, words)));
});

function expectOpen(project: Readonly<Record<string, string>>, argv: readonly string[]): void {
  const subject = ownCase({ id: '1', name: 'project', files: project, argv, env: {} });
  const known = new Map(Object.entries(knownFiles(subject, OWN_STAGE)));
  for (const open of stageOf(subject, OWN_STAGE).open) expect(known.get(open)).toEqual(expect.any(String));
}

function asFiles(project: Readonly<Record<string, string>>) {
  return Object.entries(project).map(([each, text]) => ({ path: each, content: new Blob([text]) }));
}

test('A link with such files has them when it is opened', () => {
  const known = [{ id: 'case', stages: ['buggy' as const] }];
  fc.assert(
    fc.property(files, (edits) => {
      const room = { bench: benchId('case', 'buggy'), edits, openFile: null, selection: null };
      const read = readLink(linkOf(room), known);
      if (!read.ok) throw new Error(read.problem);
      expect(new Map(Object.entries(read.shared.edits))).toEqual(new Map(Object.entries(edits)));
    }),
  );
});

test('No such name is taken for a stage of an address', () => {
  fc.assert(
    fc.property(name, (word) => {
      expect(isStageName(word)).toBe(false);
    }),
  );
});

const { read: readMessage, faults } = protocolOf({ slices: SLICES, orders: {} });

test('What a message of another window puts under such a name is refused', () => {
  fc.assert(
    fc.property(name, name, fc.anything(), (slice, id, value) => {
      const ops = [{ do: 'set', at: [slice, id], value: '' }];
      const message = readMessage({ say: 'wish', from: 'a', term: 1, base: 0, number: 1, ops, orders: [] });
      expect(message).toMatchObject({ say: 'wish', ops });
      expect(SHARED).not.toContain(slice);
      expect(faults({ workspaces: { [id]: value } })).toContain('workspaces');
      expect(faults({ [slice]: value })).toContain(slice);
    }),
  );
});

test('A link to a case or a stage of such a name leads to none', () => {
  fc.assert(
    fc.property(name, (word) => {
      const room = { bench: benchId('known', 'buggy'), edits: {}, openFile: null, selection: null };
      const cases = [{ id: 'known', stages: ['buggy' as const] }];
      expect(readLink(linkOf(room), cases)).toMatchObject({ ok: true });
      expect(readLink(linkOf({ ...room, bench: benchId(word, 'buggy') }), cases)).toMatchObject({
        ok: false,
      });
    }),
  );
});

/** What a program may say that names a file, a line and a function. */
const said = fc
  .tuple(name, path)
  .chain(([word, at]) =>
    fc.constantFrom(
      `> ${at}(1)${word}()\n-> ${word}`,
      `Traceback (most recent call last):\n  File "${at}", line 1, in ${word}\n    ${word}\n${word}: ${word}`,
      `  File "${word}", line 1, in ${word}`,
      `${at}:1`,
      `${word}`,
      `first ${word} ${word}\nexpected ${word}`,
    ),
  );

test('What a program says of such names is read as what it is', () => {
  const seen = { frames: 0, lines: 0 };
  const run = fc.tuple(files, fc.array(said, { maxLength: 6 }), fc.array(path, { maxLength: 4 }));
  fc.assert(
    fc.property(run, ([given, lines, left]) => {
      const transcript = transcriptOf(given, `${lines.join('\n')}\n`, left);
      const clues = [...readEvidence(transcript).clues, ...readPrintedStacks(transcript)];
      for (const frame of clues.flatMap((clue) => clue.frames)) {
        expect(frame.file).toEqual(expect.any(String));
        expect([null, expect.any(String)]).toContainEqual(frame.source);
        seen.frames += 1;
      }
      for (const { file } of namedLines(sourcesOf(given))(lines.join('\n'))) {
        expect(Object.hasOwn(given, file)).toBe(true);
        seen.lines += 1;
      }
      expect(compareTranscripts(transcript, transcript)).toEqual(expect.anything());
      expect(runSeen(transcript)?.exitCode).toBe(1);
    }),
  );
  expect(Math.min(seen.frames, seen.lines)).toBeGreaterThan(0);
});

function transcriptOf(given: Record<string, string>, text: string, left: readonly string[]): Transcript {
  return {
    program: { files: given, argv: ['main.py'], env: {} },
    runtime: 'test',
    dialogue: [
      { stream: 'stdout', text },
      { stream: 'stderr', text },
    ],
    exit: {
      ending: { how: 'exited', code: 1 },
      leftBehind: left.map((each) => ({ path: `/tmp/${each}`, text })),
      milliseconds: 1,
    },
  };
}
