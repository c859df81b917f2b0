import ts from 'typescript';
import { expect, test } from 'vitest';
import { recordsByName } from './records-by-name.ts';

/** What the rule says of one file. */
function foundIn(code: string): string[] {
  const host = ts.createCompilerHost({});
  const source = ts.createSourceFile('sample.ts', code, ts.ScriptTarget.ES2023, true);
  const program = ts.createProgram(
    ['sample.ts'],
    // Without what browsers and Node declare, which takes most of the time.
    { strict: true, target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts'], types: [] },
    {
      ...host,
      getSourceFile: (name, ...more) => (name === 'sample.ts' ? source : host.getSourceFile(name, ...more)),
    },
  );
  return recordsByName(program, (path) => path === 'sample.ts');
}

const GIVEN = 'export {}; declare const files: Record<string, string>; declare const name: string;\n';

test.each([
  ['reads', 'files[name];', 'at(record, name)'],
  ['reads of what may be missing', 'declare const some: typeof files | undefined; some?.[name];', 'at('],
  ['asks', 'name in files;', 'Object.hasOwn'],
  ['writes', 'files[name] = "";', 'Map'],
  ['deletes', 'delete files[name];', 'Map'],
  ['takes apart', 'const { [name]: text } = files; text;', 'at(record, name)'],
  ['assigns', 'Object.assign({}, files);', 'spread'],
  [
    'reads by a template',
    'type Id = \x60$\x7bstring}/b\x60; declare const id: Id; declare const by: Record<typeof id, 1>; by[id];',
    'at(',
  ],
  [
    'reads in a generic',
    'function get<K extends string>(all: Record<K, 1>, key: K) { return all[key]; } get;',
    'at(',
  ],
])('code that %s by any name is refused', (_, code, instead) => {
  expect(foundIn(GIVEN + code)).toEqual([expect.stringContaining(instead)]);
});

test.each([
  ['a known name', 'files["main.py"]; "main.py" in files;'],
  [
    'one of some known names',
    'declare const side: "a" | "b"; declare const both: Record<"a" | "b", 1>; both[side];',
  ],
  ['a number', 'declare const list: string[]; declare const index: number; list[index];'],
  ['a Map', 'declare const map: Map<string, string>; map.get(name);'],
  ['an own name', 'Object.hasOwn(files, name);'],
  ['a new record', 'const more = { ...files, [name]: "" }; const { [name]: _, ...others } = more; others;'],
])('code that goes by %s is left alone', (_, code) => {
  expect(foundIn(GIVEN + code)).toEqual([]);
});
