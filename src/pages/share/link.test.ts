import { describe, expect, it } from 'vitest';
import { smallCase } from '../../case/case-for-tests.ts';
import { fittedTo, linkOf, readLink } from './link.ts';
import { ASK, CASES, SHARED } from './link-for-tests.ts';
import type { SharedBench } from './shared-bench.ts';

const link = linkOf(SHARED);

describe('a link', () => {
  it('holds the case, the stage, the edits, the open file and the selection', () => {
    expect(readLink(link, CASES)).toEqual({ ok: true, shared: SHARED });
  });

  it('holds a stage without edits', () => {
    const bare: SharedBench = { ...SHARED, edits: {}, openFile: null, selection: null };
    expect(readLink(linkOf(bare), CASES)).toEqual({ ok: true, shared: bare });
  });

  it('is written in letters that no address changes', () => {
    expect(link).toMatch(/^1\.[\w-]+$/);
  });

  it('keeps line ends of Windows as they are', () => {
    const windows: SharedBench = { ...SHARED, edits: { 'main.py': 'a\r\nb\r\n' } };
    expect(readLink(linkOf(windows), CASES)).toEqual({ ok: true, shared: windows });
  });

  it('of the first version is read for ever', () => {
    const first =
      '1.eNptjjEOgjAYha_S_A5oUjHqYMLiQQpDhQYaoW36Vw0xnsOFxEkXvYFOeBdmj2CR1fG9772Xd4SUo4AIMr3blGIqK6OtAwroeN77hdZbL0UmHULEGFRcqtDU3huyBGuMVayMlcqNg0OhyQBwHdAehtzm-0msIKEMrPihmdOOlzjsjEh7f7_aJyXd-do1D8JVRj6XW9N3EgraCOWf_KuiKEXqpPacLemKzukiOX0BqQVNVw';
    expect(readLink(first, CASES)).toEqual({ ok: true, shared: SHARED });
  });
});

/** What every object of JavaScript has: a record that is asked for a file of that name has to have it itself. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

describe('names that every object of JavaScript has', () => {
  const paths = INHERITED.flatMap((name) => [`${name}.py`, `lib/${name}`, `${name}/x.py`]);

  it('are names of files like others', () => {
    const edits = Object.fromEntries(paths.map((path) => [path, `${path}\n`]));
    const shared: SharedBench = { ...SHARED, edits, openFile: '__proto__.py', selection: null };
    const read = readLink(linkOf(shared), CASES);
    expect(read).toEqual({ ok: true, shared });
    expect(fittedTo(subject, shared)).toEqual({ ok: true, shared });
  });

  it.each(INHERITED)('%s alone is a new file, and in front only if the link has it', (name) => {
    const edits = Object.fromEntries([[name, 'x = 1\n']]);
    const shared: SharedBench = { ...SHARED, edits, openFile: name, selection: null };
    const read = readLink(linkOf(shared), CASES);
    expect(read.ok && Object.entries(read.shared.edits)).toEqual([[name, 'x = 1\n']]);
    const fitted = read.ok ? fittedTo(subject, read.shared) : read;
    expect(fitted.ok && Object.entries(fitted.shared.edits)).toEqual([[name, 'x = 1\n']]);
    expect(fitted.ok && fitted.shared.openFile).toBe(name);
    expect(fittedTo(subject, { ...shared, edits: {} })).toMatchObject({ shared: { openFile: null } });
  });
});

it('Whatever text a link is, and whatever is in it, it is read or refused', { timeout: 120_000 }, () => {
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
    const made = linkOf({ ...SHARED, edits, openFile: any(9) });
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

describe('a link, fitted to the files of its case', () => {
  it('drops edits that say what the stage says', () => {
    const same: SharedBench = { ...SHARED, edits: { 'main.py': 'one', 'reports/totals.py': 'three' } };
    expect(fittedTo(subject, same)).toEqual({
      ok: true,
      shared: { ...SHARED, edits: { 'reports/totals.py': 'three' } },
    });
  });

  it.each([
    ['a file that differs in case from one of the stage', 'MAIN.py', 'main.py'],
    ['a file that is a folder of the stage', 'reports', 'reports/'],
    ['a folder that is a file of the stage', 'main.py/x.py', 'main.py'],
  ])('does not take %s', (_, path, beside) => {
    const fitted = fittedTo(subject, { ...SHARED, edits: { [path]: 'x' } });
    expect(fitted).toEqual({
      ok: false,
      problem: `This link has the files "${path}" and "${beside}", which some systems cannot tell apart. ${ASK}`,
    });
  });

  it('opens what the stage opens where the file in front is gone', () => {
    const gone: SharedBench = { ...SHARED, openFile: 'gone.py' };
    expect(fittedTo(subject, gone)).toEqual({
      ok: true,
      shared: { ...SHARED, openFile: null, selection: null },
    });
  });
});
