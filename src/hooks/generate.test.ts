import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { generate, givenValues } from './generate.ts';
import { HOOKS, type Hook } from './shelf.ts';

function hookNamed(id: string): Hook {
  const found = HOOKS.find((each) => each.id === id);
  if (!found) throw new Error(`no hook ${id}`);
  return found;
}

/** Prints the value of PREFIX from the file's syntax tree; runs nothing of it. */
const AS_PYTHON_READS_IT = `
import ast, json, sys

tree = ast.parse(sys.stdin.buffer.read())
values = [
    ast.literal_eval(node.value)
    for node in tree.body
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PREFIX"
]
print(json.dumps(values[0]))
`;

describe('generate', () => {
  it('sets the constants and leaves the rest of the file as it is', () => {
    const hook = hookNamed('who-calls');
    const made = generate(hook, { MODULE: 'a.b', FUNCTION: 'C.f', RAISES: 'True' });
    const text = made.ok ? made.files['site-packages/firstthing.py'] : '';
    expect(text).toContain('MODULE = "a.b"\nFUNCTION = "C.f"\nRAISES = True\n');
    expect(text?.split('\n').length).toBe(hook.source.split('\n').length);
  });

  it.each(['"; import os #', 'a\nb = 1', "$&$'", '\\', 'é 🐍 \u2028\u007f', '\0'])(
    'keeps %j a string, as Python reads it',
    (PREFIX) => {
      const made = generate(hookNamed('who-makes-temp-files'), { PREFIX });
      const text = made.ok ? (made.files['site-packages/firstthing.py'] ?? '') : '';
      const read = spawnSync('python3', ['-c', AS_PYTHON_READS_IT], { input: text, encoding: 'utf8' });
      expect(read.stderr).toBe('');
      expect(JSON.parse(read.stdout)).toBe(PREFIX);
    },
  );

  it.each(["DEFAULTS['paths']", 'getcontext().prec', 'root.handlers[-1]', 'ORDERS["a b"][0].lines', 'größe'])(
    'takes %j as a name with steps from it',
    (NAME) => {
      expect(generate(hookNamed('who-changes-object'), { MODULE: 'shop', NAME }).ok).toBe(true);
    },
  );

  it.each([
    '',
    '1a',
    'a-b',
    'a.',
    'a;b',
    'a b',
    'a(1)',
    'a[b]',
    'a[1:2]',
    "a['b",
    'a[""][',
    "a['\\n']",
    'a+b',
  ])('refuses %j as a name, and names the field', (NAME) => {
    const made = generate(hookNamed('who-changes-object'), { MODULE: 'sys', NAME });
    expect(made).toMatchObject({
      ok: false,
      problems: [{ constant: 'NAME', message: expect.stringContaining(`"${NAME}"`) }],
    });
  });

  it.each(['../a.py', '/a.py', 'a\\b.py', 'shop.models'])('refuses %j as a file', (FILE) => {
    expect(generate(hookNamed('who-imports-twice'), { FILE }).ok).toBe(false);
  });

  it('reads the values of each file on the shelf, and makes the same file from them', () => {
    expect(givenValues(hookNamed('who-calls'))).toEqual({
      MODULE: 'random',
      FUNCTION: 'seed',
      RAISES: 'False',
    });
    for (const hook of HOOKS) {
      const made = generate(hook, givenValues(hook));
      expect(made.ok && made.files['site-packages/firstthing.py']).toBe(hook.source);
    }
  });

  it('has every constant of its fields in every hook, in lines of 80 columns at most', () => {
    for (const { source, fields } of HOOKS) {
      for (const { constant } of fields) expect(source).toMatch(new RegExp(`^${constant} = `, 'm'));
      expect(Math.max(...source.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });
});
