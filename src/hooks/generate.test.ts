import { describe, expect, it } from 'vitest';
import { generate } from './generate.ts';
import { HOOKS, type Hook } from './shelf.ts';

function hookNamed(id: string): Hook {
  const found = HOOKS.find((each) => each.id === id);
  if (!found) throw new Error(`no hook ${id}`);
  return found;
}

describe('generate', () => {
  it('sets the constants and leaves the rest of the file as it is', () => {
    const hook = hookNamed('who-calls');
    const made = generate(hook, { MODULE: 'a.b', FUNCTION: 'C.f', RAISES: 'True' });
    const text = made.ok ? made.files['site-packages/firstthing.py'] : '';
    expect(text).toContain('MODULE = "a.b"\nFUNCTION = "C.f"\nRAISES = True\n');
    expect(text?.split('\n').length).toBe(hook.source.split('\n').length);
  });

  it.each(['"; import os #', 'a\nb = 1', "$&$'", '\\'])('keeps %j a string', (PREFIX) => {
    const made = generate(hookNamed('who-makes-temp-files'), { PREFIX });
    const text = made.ok ? (made.files['site-packages/firstthing.py'] ?? '') : '';
    const [, written = ''] = /^PREFIX = (.*)$/m.exec(text) ?? [];
    expect(JSON.parse(written)).toBe(PREFIX);
  });

  it.each(['', '1a', 'a-b', 'a.', 'a;b', 'a b'])('refuses %j as a name, and names the field', (NAME) => {
    const made = generate(hookNamed('who-changes-object'), { MODULE: 'sys', NAME });
    expect(made).toMatchObject({ ok: false, problems: [expect.stringContaining(`Name in it: «${NAME}»`)] });
  });

  it.each(['../a.py', '/a.py', 'a\\b.py', 'shop.models'])('refuses %j as a file', (FILE) => {
    expect(generate(hookNamed('who-imports-twice'), { FILE }).ok).toBe(false);
  });

  it('has every constant of its fields in every hook, in lines of 80 columns at most', () => {
    for (const { source, fields } of HOOKS) {
      for (const { constant } of fields) expect(source).toMatch(new RegExp(`^${constant} = `, 'm'));
      expect(Math.max(...source.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });
});
