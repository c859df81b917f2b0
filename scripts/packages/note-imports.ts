import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, stagesOf } from '#case';
import type { Transcript } from '#runtime';
import { createNodeRuntime } from '../../src/runtime/node.ts';
import { embeddedInterpreter, type Interpreter } from '../cases/interpreters.ts';
import { readCases } from '../cases/read-cases.ts';
import { IMPORTED, knownPackages, siteOf } from './ensure-packages.mjs';

const HEADER = `\
# The modules of installed packages that cases import. These come to the page
# with byte code. Written by \`npm run packages -- --imported\`.
`;

/** Lies beside the packages, and begins before the program. */
const NOTER = {
  'site-packages/note_imports.pth': 'import note_imports\n',
  'site-packages/note_imports.py': readFileSync(new URL('note_imports.py', import.meta.url), 'utf8'),
};

/** Runs every stage of the cases that need packages, and writes down which modules of these were imported. */
export async function noteImports(): Promise<readonly string[]> {
  const { roots } = knownPackages();
  const cases = (await readCases(resolve('cases'))).filter(({ definition: { packages = [] } }) =>
    packages.some((name) => name in roots),
  );
  const runtime = createNodeRuntime();
  const imported = new Set<string>();
  try {
    const interpreter = embeddedInterpreter(runtime);
    for (const subject of cases) for (const name of await importsOf(subject, interpreter)) imported.add(name);
  } finally {
    runtime.dispose();
  }
  const names = [...imported].sort();
  writeFileSync(IMPORTED, `${HEADER}${names.join('\n')}\n`);
  return names;
}

async function importsOf(subject: Case, interpreter: Interpreter): Promise<string[]> {
  const { definition, folders } = subject;
  const told = { ...subject, folders: { ...folders, buggy: { ...folders.buggy, ...NOTER } } };
  const names: string[] = [];
  for (const stage of stagesOf(definition)) names.push(...namesIn(await interpreter.run(told, stage)));
  return names.filter((name) => (definition.packages ?? []).some((each) => isModuleOf(siteOf(each), name)));
}

function namesIn(transcript: Transcript | null): string[] {
  const left = transcript?.exit?.leftBehind.find(({ path }) => path === '/tmp/imported-modules.txt');
  return left?.text.split('\n') ?? [];
}

function isModuleOf(site: string, name: string): boolean {
  const path = join(site, ...name.split('.'));
  return existsSync(`${path}.py`) || existsSync(join(path, '__init__.py'));
}
