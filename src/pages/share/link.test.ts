import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { benchId, type StageName } from '#case';
import { smallCase } from '../../case/case-for-tests.ts';
import { cpuClock } from '../../case/cpu-clock-for-tests.ts';
import { fittedTo, linkOf, readLink } from './link.ts';
import { pack } from './packing.ts';
import type { Room } from './room.ts';

const CASES: { id: string; stages: StageName[] }[] = [
  { id: 'double-import', stages: ['buggy', 'hook'] },
  { id: 'random', stages: ['buggy'] },
];

const HOOK = "import sys\n\nprint('who imports?', sys.argv)\n";
const ROOM: Room = {
  bench: benchId('double-import', 'hook'),
  edits: { 'main.py': HOOK, 'reports/totals.py': '# «ü», 日本 and 🦜\n' },
  openFile: 'reports/totals.py',
  selection: {
    selectionStartLineNumber: 3,
    selectionStartColumn: 7,
    positionLineNumber: 1,
    positionColumn: 2,
  },
};

const link = linkOf(ROOM);
const payload = link.slice(2);

/** A link whose JSON is as in `ROOM`, but for what is given. */
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

const DAMAGED = 'This link is damaged, or a part of it is missing. Copy it again, whole.';
const ASK = 'Ask whoever sent it for a new one.';

/** What a stranger may send, and what is said to whoever opens it. */
const HOSTILE: readonly (readonly [name: string, text: string, says: string])[] = [
  ['nothing', '', 'This link ends where the code should begin. Copy it again, whole.'],
  ['no version', payload, 'This is no link of this deck: it begins with «eN'],
  [
    'a page',
    '<script>alert(1)</script>',
    'This is no link of this deck: it begins with «<script>alert(1)</script>», not with a version such as «1.». Copy it again, whole.',
  ],
  [
    'another path',
    '../../etc/passwd',
    'This is no link of this deck: it begins with «../../etc/passwd», not with a version such as «1.». Copy it again, whole.',
  ],
  [
    'a newer version',
    `2.${payload}`,
    'This link is of version 2, and this release of the deck reads version 1. Open the cover of the deck, take the new release that it offers, and open the link again.',
  ],
  ['an older version', `0.${payload}`, `This link is of version 0, which is no longer read. ${ASK}`],
  ['only a version', '1.', DAMAGED],
  ['cut in the middle', link.slice(0, link.length / 2), DAMAGED],
  ['cut by one letter', link.slice(0, -1), DAMAGED],
  ['cut by four letters', link.slice(0, -4), DAMAGED],
  ['one letter changed in the middle', mistyped(payload.length >> 1), DAMAGED],
  ['one letter changed at the beginning', mistyped(0), DAMAGED],
  ['a word behind it', `${link} (sent)`, 'This link is damaged: « » cannot stand in it'],
  ['quoted by a mailer', link.replace(/.$/, '%3D'), 'This link is damaged: «%» cannot stand in it'],
  [
    'another alphabet',
    `1.${'я'.repeat(10)}`,
    'This link is damaged: «я» cannot stand in it (character 1). Copy it again, whole.',
  ],
  ['noise', `1.${'Zm9vYmFy'.repeat(100)}`, DAMAGED],
  [
    'too long to read',
    `1.${'A'.repeat(65_537)}`,
    'This link has 65,537 characters, and at most 65,536 are read. Ask for one with fewer edits.',
  ],
  [
    'a bomb of 45 MB',
    packedBytes(new Uint8Array(45_000_000)),
    'This link unpacks to more than 262,144 bytes, which no case takes: nothing of it was read. Ask for one with fewer edits.',
  ],
  ['bytes that are no text', packedBytes(new Uint8Array([0xff, 0xfe, 0xc0])), DAMAGED],
  ['no JSON', `1.${pack('import os')}`, `This link does not hold what links hold: it is no JSON. ${ASK}`],
  [
    'JSON of something else',
    `1.${pack('[1, 2]')}`,
    `This link does not hold what links hold: «case» is not as it has to be. ${ASK}`,
  ],
  [
    'JSON that is nothing',
    `1.${pack('null')}`,
    `This link does not hold what links hold: «the whole» is not as it has to be. ${ASK}`,
  ],
  [
    'JSON that is nested for ever',
    `1.${pack('['.repeat(100_000))}`,
    `This link does not hold what links hold: it is no JSON. ${ASK}`,
  ],
  [
    'a command in it',
    holding({ run: true }),
    `This link does not hold what links hold: «run» is not as it has to be. ${ASK}`,
  ],
  [
    'edits that are none',
    holding({ edits: { 'main.py': 'x' } }),
    `This link does not hold what links hold: «edits» is not as it has to be. ${ASK}`,
  ],
  [
    'an edit that is a number',
    holding({ edits: [['main.py', 7]] }),
    `This link does not hold what links hold: «edits.0.1» is not as it has to be. ${ASK}`,
  ],
  [
    'a selection without end',
    holding({ selection: [1, 1, 1e9, 1] }),
    `This link does not hold what links hold: «selection.2» is not as it has to be. ${ASK}`,
  ],
  [
    'a selection before the first line',
    holding({ selection: [0, 1, 1, 1] }),
    `This link does not hold what links hold: «selection.0» is not as it has to be. ${ASK}`,
  ],
  [
    'an unknown case',
    holding({ case: 'bank-login' }),
    'This link is of a case «bank-login», which this deck does not have. Its cases are: double-import, random.',
  ],
  [
    'a case that is no name',
    holding({ case: '__proto__' }),
    'This link is of a case «__proto__», which this deck does not have. Its cases are: double-import, random.',
  ],
  [
    'a case of a thousand letters',
    holding({ case: 'x'.repeat(1000) }),
    `This link is of a case «${'x'.repeat(40)}…», which this deck does not have.`,
  ],
  [
    'a stage of another case',
    holding({ case: 'random', stage: 'hook' }),
    'This link is of a stage «hook», which the case «random» does not have. Its stages are: buggy.',
  ],
  [
    'a path out of the project',
    withFiles('../main.py'),
    `This link names a file «../main.py»: it leads out of the project. ${ASK}`,
  ],
  [
    'a path out of a folder',
    withFiles('reports/../../main.py'),
    `This link names a file «reports/../../main.py»: it leads out of the project. ${ASK}`,
  ],
  [
    'a path from the root',
    withFiles('/etc/passwd'),
    `This link names a file «/etc/passwd»: a path has to begin in the project’s folder, not at the root. ${ASK}`,
  ],
  [
    'a path of Windows',
    withFiles('..\\main.py'),
    `This link names a file «..\\main.py»: folders are parted by «/», not by «\\». ${ASK}`,
  ],
  [
    'a drive',
    withFiles('C:/main.py'),
    `This link names a file «C:/main.py»: a path has no drive and no «:». ${ASK}`,
  ],
  [
    'an address for a path',
    withFiles('https://example.org/x.py'),
    `This link names a file «https://example.org/x.py»: a path has no drive and no «:». ${ASK}`,
  ],
  ['an empty path', withFiles(''), `This link names a file «»: a file has to have a name. ${ASK}`],
  [
    'an empty folder',
    withFiles('reports//totals.py'),
    `This link names a file «reports//totals.py»: a part of it is empty. ${ASK}`,
  ],
  [
    'a folder for a file',
    withFiles('reports/'),
    `This link names a file «reports/»: a part of it is empty. ${ASK}`,
  ],
  [
    'the same folder',
    withFiles('./main.py'),
    `This link names a file «./main.py»: «.» names no folder of its own. ${ASK}`,
  ],
  [
    'a dot at the end',
    withFiles('main.py.'),
    `This link names a file «main.py.»: a name must not end in a dot or a space. ${ASK}`,
  ],
  [
    'a NUL in a path',
    withFiles('main.py\0.txt'),
    `This link names a file «main.py�.txt»: it has characters that cannot be seen. ${ASK}`,
  ],
  [
    'a letter in a path that shows nothing',
    withFiles('ma\u3164in.py'),
    `This link names a file «ma�in.py»: it has characters that cannot be seen. ${ASK}`,
  ],
  [
    'a path that reads backwards',
    withFiles('\u202eyp.niam'),
    `This link names a file «�yp.niam»: it has characters that cannot be seen. ${ASK}`,
  ],
  [
    'a path without end',
    withFiles(`${'a/'.repeat(200)}main.py`),
    `This link names a file «${'a/'.repeat(20)}…»: its path has 407 characters, and at most 255 are allowed. ${ASK}`,
  ],
  [
    'a file that is open, out of the project',
    holding({ open: '../main.py' }),
    `This link names a file «../main.py»: it leads out of the project. ${ASK}`,
  ],
  [
    'a file twice',
    withFiles('main.py', 'main.py'),
    `This link has a file «main.py» beside «main.py»: not every system can tell the two apart. ${ASK}`,
  ],
  [
    'two files that differ in case',
    withFiles('main.py', 'Main.py'),
    `This link has a file «Main.py» beside «main.py»: not every system can tell the two apart. ${ASK}`,
  ],
  [
    'two files that differ in Unicode form',
    withFiles('caf\u00e9.py', 'cafe\u0301.py'),
    `This link has a file «cafe\u0301.py» beside «caf\u00e9.py»: not every system can tell the two apart. ${ASK}`,
  ],
  [
    'a file that is also a folder',
    withFiles('reports', 'reports/totals.py'),
    `This link has a file «reports/totals.py» beside «reports»: not every system can tell the two apart. ${ASK}`,
  ],
  [
    'a thousand files',
    withFiles(...Array.from({ length: 1000 }, (_, index) => `f${index}.py`)),
    `This link has 1,000 files, and at most 50 are read. ${ASK}`,
  ],
  [
    'a hundred thousand lines',
    withText('\n'.repeat(100_000)),
    `The files of this link have 100,001 lines, and at most 10,000 are read. ${ASK}`,
  ],
  [
    'code that reads backwards',
    withText('ok = "\u202e" # \u2066\n'),
    `The file «main.py» of this link does not run as it reads: line 1 has a character that turns the direction of writing (U+202E). ${ASK}`,
  ],
  [
    'code behind a comment',
    withText('# harmless\rimport os\n'),
    `The file «main.py» of this link does not run as it reads: line 1 has what ends a line for some readers and not for others (U+000D). ${ASK}`,
  ],
  [
    'a NUL in code',
    withText('x\0y'),
    `The file «main.py» of this link does not run as it reads: line 1 has the character NUL, which no program of Python may have. ${ASK}`,
  ],
  [
    'half a character',
    withText('\ud800'),
    `The file «main.py» of this link does not run as it reads: line 1 has half a character, which no file can have. ${ASK}`,
  ],
];

/** As the report tells them: what it is, and what is said. */
const ROWS = HOSTILE.map(([name, text, says]) => [name, says, text] as const);

describe('a link', () => {
  it('holds the case, the stage, the edits, the open file and the selection', () => {
    expect(readLink(link, CASES)).toEqual({ ok: true, room: ROOM });
  });

  it('holds a stage without edits', () => {
    const bare: Room = { ...ROOM, edits: {}, openFile: null, selection: null };
    expect(readLink(linkOf(bare), CASES)).toEqual({ ok: true, room: bare });
  });

  it('is written in letters that no address changes', () => {
    expect(link).toMatch(/^1\.[\w-]+$/);
  });

  it('keeps line ends of Windows as they are', () => {
    const windows: Room = { ...ROOM, edits: { 'main.py': 'a\r\nb\r\n' } };
    expect(readLink(linkOf(windows), CASES)).toEqual({ ok: true, room: windows });
  });

  it('of the first version is read for ever', () => {
    const first =
      '1.eNptjjEOgjAYha_S_A5oUjHqYMLiQQpDhQYaoW36Vw0xnsOFxEkXvYFOeBdmj2CR1fG9772Xd4SUo4AIMr3blGIqK6OtAwroeN77hdZbL0UmHULEGFRcqtDU3huyBGuMVayMlcqNg0OhyQBwHdAehtzm-0msIKEMrPihmdOOlzjsjEh7f7_aJyXd-do1D8JVRj6XW9N3EgraCOWf_KuiKEXqpPacLemKzukiOX0BqQVNVw';
    expect(readLink(first, CASES)).toEqual({ ok: true, room: ROOM });
  });
});

describe('a link that is hostile or damaged', () => {
  it.each(ROWS)('with %s → %s', (_, says, text) => {
    const read = readLink(text, CASES);
    expect(read.ok ? read.room : read.problem).toEqual(expect.stringContaining(says));
  });

  it('is never opened with any letter of it changed', () => {
    const opened = Array.from(payload, (_, at) => at).filter((at) => {
      const read = readLink(mistyped(at), CASES);
      return read.ok && JSON.stringify(read.room) !== JSON.stringify(ROOM);
    });
    expect(opened).toEqual([]);
  });

  it('takes as long as a small one, however large it unpacks', () => {
    const small = packedBytes(new Uint8Array(1_000_000));
    const large = packedBytes(new Uint8Array(45_000_000));
    // Were they unpacked whole, it would be 45 times as long.
    expect(fastest(() => readLink(large, CASES))).toBeLessThan(10 * fastest(() => readLink(small, CASES)));
  });
});

/** What every object of JavaScript has: a record that is asked for a file of that name has to have it itself. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

describe('names that every object of JavaScript has', () => {
  const paths = INHERITED.flatMap((name) => [`${name}.py`, `lib/${name}`, `${name}/x.py`]);

  it('are names of files like others', () => {
    const edits = Object.fromEntries(paths.map((path) => [path, `${path}\n`]));
    const room: Room = { ...ROOM, edits, openFile: '__proto__.py', selection: null };
    const read = readLink(linkOf(room), CASES);
    expect(read).toEqual({ ok: true, room });
    expect(fittedTo(subject, room)).toEqual({ ok: true, room });
  });

  it.each(INHERITED)('%s alone is a new file, and in front only if the link has it', (name) => {
    const edits = Object.fromEntries([[name, 'x = 1\n']]);
    const room: Room = { ...ROOM, edits, openFile: name, selection: null };
    const read = readLink(linkOf(room), CASES);
    expect(read.ok && Object.entries(read.room.edits)).toEqual([[name, 'x = 1\n']]);
    const fitted = read.ok ? fittedTo(subject, read.room) : read;
    expect(fitted.ok && Object.entries(fitted.room.edits)).toEqual([[name, 'x = 1\n']]);
    expect(fitted.ok && fitted.room.openFile).toBe(name);
    expect(fittedTo(subject, { ...room, edits: {} })).toMatchObject({ room: { openFile: null } });
  });
});

it('Whatever text a link is, and whatever is in it, it is answered', () => {
  let state = 11;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const any = (most: number) =>
    Array.from({ length: random(most) }, () => String.fromCharCode(random(random(2) ? 128 : 65_536))).join(
      '',
    );
  for (let times = 0; times < 10_000; times++) {
    const edits = Object.fromEntries([[any(9), any(60)]]);
    const made = linkOf({ ...ROOM, edits, openFile: any(9) });
    for (const text of [made, any(60), `1.${any(60)}`]) {
      const read = readLink(text, CASES);
      expect(read.ok || read.problem.length > 20).toBe(true);
    }
  }
});

const subject = smallCase(
  { buggy: { 'main.py': 'one', 'reports/totals.py': 'two' }, hook: {} },
  'double-import',
);

describe('the room of a link, beside the files of its case', () => {
  it('drops edits that say what the stage says', () => {
    const same: Room = { ...ROOM, edits: { 'main.py': 'one', 'reports/totals.py': 'three' } };
    expect(fittedTo(subject, same)).toEqual({
      ok: true,
      room: { ...ROOM, edits: { 'reports/totals.py': 'three' } },
    });
  });

  it.each([
    ['a file that differs in case from one of the stage', 'MAIN.py', 'main.py'],
    ['a file that is a folder of the stage', 'reports', 'reports/'],
    ['a folder that is a file of the stage', 'main.py/x.py', 'main.py'],
  ])('does not take %s', (_, path, beside) => {
    const fitted = fittedTo(subject, { ...ROOM, edits: { [path]: 'x' } });
    expect(fitted).toEqual({
      ok: false,
      problem: `This link has a file «${path}» beside «${beside}»: not every system can tell the two apart. ${ASK}`,
    });
  });

  it('opens what the stage opens where the file in front is gone', () => {
    const gone: Room = { ...ROOM, openFile: 'gone.py' };
    expect(fittedTo(subject, gone)).toEqual({ ok: true, room: { ...ROOM, openFile: null, selection: null } });
  });
});

/** In milliseconds, of several tries: what else goes on only ever makes one longer. */
function fastest(act: () => void): number {
  const tries = Array.from({ length: 7 }, () => {
    const spent = cpuClock();
    act();
    return spent();
  });
  return Math.min(...tries);
}
