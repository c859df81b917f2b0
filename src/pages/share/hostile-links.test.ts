import { unzlibSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cpuClock } from '../../case/cpu-clock-for-tests.ts';
import { linkOf, readLink } from './link.ts';
import { ASK, CASES, SHARED } from './link-for-tests.ts';
import { pack } from './packing.ts';

const link = linkOf(SHARED);
const payload = link.slice(2);

/** A link whose JSON is as in `SHARED`, but for what is given. */
function holding(changes: Record<string, unknown>): string {
  const wire = { case: 'double-import', stage: 'hook', edits: [], open: null, selection: null };
  return `1.${pack(JSON.stringify({ ...wire, ...changes }))}`;
}

function withFiles(...paths: string[]): string {
  return holding({ edits: paths.map((path) => [path, 'x = 1\n']) });
}

function withText(text: string): string {
  return holding({ edits: [['main.py', text]] });
}

/** Any bytes, packed as links are. */
function packedBytes(bytes: Uint8Array): string {
  return `1.${Buffer.from(zlibSync(bytes, { level: 9 })).toString('base64url')}`;
}

/** The same link with one letter changed on its way. */
function mistyped(at: number): string {
  const other = payload[at] === 'A' ? 'B' : 'A';
  return `1.${payload.slice(0, at)}${other}${payload.slice(at + 1)}`;
}

const DAMAGED = 'This link is damaged or incomplete. Copy the whole link again.';

/** Paths that no link may have: how each is shown, if it is not as it is, and why. */
const PATHS: readonly (readonly [name: string, path: string, why: string, shown?: string])[] = [
  ['a path out of the project', '../main.py', 'it leads out of the project'],
  ['a path out of a folder', 'reports/../../main.py', 'it leads out of the project'],
  ['a path from the root', '/etc/passwd', 'the path must be relative to the project folder'],
  ['a path of Windows', '..\\main.py', 'folders are separated by "/", not by "\\"'],
  ['a drive', 'C:/main.py', 'a path cannot contain ":"'],
  ['an address for a path', 'https://example.org/x.py', 'a path cannot contain ":"'],
  ['an empty path', '', 'its name is empty'],
  ['an empty folder', 'reports//totals.py', 'it has an empty part'],
  ['a folder for a file', 'reports/', 'it has an empty part'],
  ['the same folder', './main.py', '"." is not allowed as a folder name'],
  ['a dot at the end', 'main.py.', 'a name must not end in a dot or a space'],
  ['a NUL in a path', 'main.py\0.txt', 'it has invisible characters', `main.py�.txt`],
  ['a letter in a path that shows nothing', 'ma\u3164in.py', 'it has invisible characters', `ma�in.py`],
  ['a path that reads backwards', '\u202eyp.niam', 'it has invisible characters', `�yp.niam`],
  [
    'a path without end',
    `${'a/'.repeat(200)}main.py`,
    'its path has 407 characters; at most 255 are allowed',
    `${'a/'.repeat(20)}…`,
  ],
];

/** What a stranger may send, and what the person who opens it reads. */
const HOSTILE: readonly (readonly [name: string, text: string, says: string])[] = [
  ['nothing', '', 'This link ends where the code should begin. Copy the whole link again.'],
  ['no version', payload, 'This is not a link to this deck: it begins with "eN'],
  [
    'a page',
    '<script>alert(1)</script>',
    'This is not a link to this deck: it begins with "<script>alert(1)</script>", not with a version such as "1.". Copy the whole link again.',
  ],
  [
    'another path',
    '../../etc/passwd',
    'This is not a link to this deck: it begins with "../../etc/passwd", not with a version such as "1.". Copy the whole link again.',
  ],
  [
    'a newer version',
    `2.${payload}`,
    'This link has version 2, but this release of the deck reads version 1. Update the deck on its cover, then open the link again.',
  ],
  ['an older version', `0.${payload}`, `This link has version 0, which is no longer supported. ${ASK}`],
  ['only a version', '1.', DAMAGED],
  ['cut in the middle', link.slice(0, link.length / 2), DAMAGED],
  ['cut by one letter', link.slice(0, -1), DAMAGED],
  ['cut by four letters', link.slice(0, -4), DAMAGED],
  ['one letter changed in the middle', mistyped(payload.length >> 1), DAMAGED],
  ['one letter changed at the beginning', mistyped(0), DAMAGED],
  ['a word behind it', `${link} (sent)`, 'This link is damaged: " " is not allowed in it'],
  ['quoted by a mailer', link.replace(/.$/, '%3D'), 'This link is damaged: "%" is not allowed in it'],
  [
    'another alphabet',
    `1.${'я'.repeat(10)}`,
    'This link is damaged: "я" is not allowed in it (character 1). Copy the whole link again.',
  ],
  ['noise', `1.${'Zm9vYmFy'.repeat(100)}`, DAMAGED],
  [
    'too long to read',
    `1.${'A'.repeat(65_537)}`,
    'This link has 65,537 characters; the deck reads at most 65,536 characters. Ask for a link with fewer edits.',
  ],
  [
    'a bomb of 45 MB',
    packedBytes(new Uint8Array(45_000_000)),
    'This link unpacks to more than 262,144 bytes, which no case needs, so none of it was read. Ask for a link with fewer edits.',
  ],
  ['bytes that are no text', packedBytes(new Uint8Array([0xff, 0xfe, 0xc0])), DAMAGED],
  ['no JSON', `1.${pack('import os')}`, `This link is not valid: its content is not JSON. ${ASK}`],
  [
    'JSON of something else',
    `1.${pack('[1, 2]')}`,
    `This link is not valid: "case" has the wrong format. ${ASK}`,
  ],
  [
    'JSON that is nothing',
    `1.${pack('null')}`,
    `This link is not valid: its content has the wrong format. ${ASK}`,
  ],
  [
    'JSON that is nested for ever',
    `1.${pack('['.repeat(100_000))}`,
    `This link is not valid: its content is not JSON. ${ASK}`,
  ],
  ['a command in it', holding({ run: true }), `This link is not valid: "run" has the wrong format. ${ASK}`],
  [
    'edits that are none',
    holding({ edits: { 'main.py': 'x' } }),
    `This link is not valid: "edits" has the wrong format. ${ASK}`,
  ],
  [
    'an edit that is a number',
    holding({ edits: [['main.py', 7]] }),
    `This link is not valid: "edits.0.1" has the wrong format. ${ASK}`,
  ],
  [
    'a selection without end',
    holding({ selection: [1, 1, 1e9, 1] }),
    `This link is not valid: "selection.2" has the wrong format. ${ASK}`,
  ],
  [
    'a selection before the first line',
    holding({ selection: [0, 1, 1, 1] }),
    `This link is not valid: "selection.0" has the wrong format. ${ASK}`,
  ],
  [
    'an unknown case',
    holding({ case: 'bank-login' }),
    'This link is for a case "bank-login", which this deck does not have. Its cases are: double-import, random.',
  ],
  [
    'a case that is no name',
    holding({ case: '__proto__' }),
    'This link is for a case "__proto__", which this deck does not have. Its cases are: double-import, random.',
  ],
  [
    'a case of a thousand letters',
    holding({ case: 'x'.repeat(1000) }),
    `This link is for a case "${'x'.repeat(40)}…", which this deck does not have.`,
  ],
  [
    'a stage of another case',
    holding({ case: 'random', stage: 'hook' }),
    'This link is for a stage "hook", which the case "random" does not have. Its stages are: buggy.',
  ],
  [
    'a file that is open, out of the project',
    holding({ open: '../main.py' }),
    `This link names a file "../main.py": it leads out of the project. ${ASK}`,
  ],
  [
    'a file twice',
    withFiles('main.py', 'main.py'),
    `This link has the files "main.py" and "main.py", which some systems cannot tell apart. ${ASK}`,
  ],
  [
    'two files that differ in case',
    withFiles('main.py', 'Main.py'),
    `This link has the files "Main.py" and "main.py", which some systems cannot tell apart. ${ASK}`,
  ],
  [
    'two files that differ in Unicode form',
    withFiles('caf\u00e9.py', 'cafe\u0301.py'),
    `This link has the files "cafe\u0301.py" and "caf\u00e9.py", which some systems cannot tell apart. ${ASK}`,
  ],
  [
    'a file that is also a folder',
    withFiles('reports', 'reports/totals.py'),
    `This link has the files "reports/totals.py" and "reports", which some systems cannot tell apart. ${ASK}`,
  ],
  [
    'a thousand files',
    withFiles(...Array.from({ length: 1000 }, (_, index) => `f${index}.py`)),
    `This link has 1,000 files; the deck reads at most 50. ${ASK}`,
  ],
  [
    'a hundred thousand lines',
    withText('\n'.repeat(100_000)),
    `The files of this link have 100,001 lines; the deck reads at most 10,000 lines. ${ASK}`,
  ],
  [
    'code that reads backwards',
    withText('ok = "\u202e" # \u2066\n'),
    `The file "main.py" in this link does not run as it reads: line 1 has a character that turns the direction of writing (U+202E). ${ASK}`,
  ],
  [
    'code behind a comment',
    withText('# harmless\rimport os\n'),
    `The file "main.py" in this link does not run as it reads: line 1 has what ends a line for some readers and not for others (U+000D). ${ASK}`,
  ],
  [
    'a NUL in code',
    withText('x\0y'),
    `The file "main.py" in this link does not run as it reads: line 1 has the character NUL, which no program of Python may have. ${ASK}`,
  ],
  [
    'half a character',
    withText('\ud800'),
    `The file "main.py" in this link does not run as it reads: line 1 has half a character, which no file can have. ${ASK}`,
  ],
];

/** As in the report: what it is, and what is said. */
const ROWS = [
  ...HOSTILE.map(([name, text, says]) => [name, says, text] as const),
  ...PATHS.map(([name, path, why, shown = path]) => {
    const says = `This link names a file "${shown}": ${why}. ${ASK}`;
    return [name, says, withFiles(path)] as const;
  }),
];

describe('a link that is hostile or damaged', () => {
  it.each(ROWS)('with %s → %s', (_, says, text) => {
    const read = readLink(text, CASES);
    expect(read.ok ? read.shared : read.problem).toEqual(expect.stringContaining(says));
  });

  it('is never opened with any letter of it changed', () => {
    const opened = Array.from(payload, (_, at) => at).filter((at) => {
      const read = readLink(mistyped(at), CASES);
      return read.ok && JSON.stringify(read.shared) !== JSON.stringify(SHARED);
    });
    expect(opened).toEqual([]);
  });

  it('is not unpacked further than it may be', () => {
    const packed = zlibSync(new Uint8Array(45_000_000), { level: 9 });
    const bomb = packedBytes(new Uint8Array(45_000_000));
    // Unpacked whole, it would take about as long as here.
    const whole = fastest(() => unzlibSync(packed));
    expect(fastest(() => readLink(bomb, CASES))).toBeLessThan(whole / 4);
  });
});

/** In milliseconds, of several tries: a busy machine only ever makes one longer. */
function fastest(act: () => void): number {
  const tries = Array.from({ length: 7 }, () => {
    const spent = cpuClock();
    act();
    return spent();
  });
  return Math.min(...tries);
}
