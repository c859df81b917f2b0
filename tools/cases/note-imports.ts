import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, stagesOf } from '#case';
import { playStage } from '#evidence';
import type { Runtime } from '#runtime';
import { readCases } from '../build/cases/read-cases.ts';
import { knownPackages, siteOf } from '../packages/ensure-packages.ts';
import { createNodeRuntime } from '../python/node-runtime.ts';

const HEADER = `\
# What cases import: of Python's own library what two cases do that ask for no
# package, and for each package its own modules and what else of the library.
# All of this is read ahead of a run, and installed modules that are not here
# come without byte code. Written by \`npm run packages -- --imported\`.
`;

/** Lies beside the packages, and begins before the program. */
const NOTER = {
  'site-packages/note_imports.pth': 'import note_imports\n',
  'site-packages/note_imports.py': readFileSync(new URL('note_imports.py', import.meta.url), 'utf8'),
};
const LIBRARY = '/lib/python314.zip/';
/** A module that a single case imports is no part of what programs usually do. */
const USUAL = 2;

/** Runs every stage of the cases, and writes down which modules were imported. Says how many. */
export async function noteImports(): Promise<number> {
  const { roots } = knownPackages();
  const cases = (await readCases(resolve('cases'))).filter(({ definition: { packages = [] } }) =>
    packages.every((name) => name in roots),
  );
  const runtime = createNodeRuntime();
  try {
    const noted: Noted[] = [];
    for (const subject of cases) noted.push(await importsOf(subject, runtime));
    const sections = sectionsOf(noted);
    const text = [...sections].map(([name, modules]) => `\n[${name}]\n${modules.join('\n')}\n`);
    writeFileSync(resolve('cases/imported.txt'), HEADER + text.join(''));
    return new Set([...sections.values()].flat()).size;
  } finally {
    runtime.dispose();
  }
}

/** What a case asks for, and what it imported, each name once. */
interface Noted {
  readonly packages: readonly string[];
  readonly library: readonly string[];
  readonly installed: readonly string[];
}

async function importsOf(subject: Case, runtime: Runtime): Promise<Noted> {
  const { definition, folders } = subject;
  const noting = { ...subject, folders: { ...folders, buggy: { ...folders.buggy, ...NOTER } } };
  const files = new Map<string, string>();
  for (const stage of stagesOf(definition)) {
    const { exit } = await playStage(runtime, noting, stage);
    const left = exit?.leftBehind.find(({ path }) => path === '/tmp/imported-modules.txt');
    for (const line of left?.text.trim().split('\n') ?? []) {
      const [name = '', file = ''] = line.split('\t');
      files.set(name, file);
    }
  }
  const packages = definition.packages ?? [];
  const names = [...files.keys()];
  return {
    packages,
    library: names.filter((name) => files.get(name)?.startsWith(LIBRARY)),
    installed: names.filter((name) => packages.some((each) => isModuleOf(siteOf(each), name))),
  };
}

function isModuleOf(site: string, name: string): boolean {
  const path = join(site, ...name.split('.'));
  return existsSync(`${path}.py`) || existsSync(join(path, '__init__.py'));
}

function sectionsOf(noted: readonly Noted[]): ReadonlyMap<string, readonly string[]> {
  const plain = noted.filter(({ packages }) => packages.length === 0).flatMap(({ library }) => library);
  const usual = new Set(plain.filter((name) => plain.filter((other) => other === name).length >= USUAL));
  const roots = [...new Set(noted.flatMap(({ packages }) => packages))].sort();
  const ofRoot = (root: string) =>
    noted
      .filter(({ packages }) => packages.includes(root))
      .flatMap(({ library, installed }) => [...installed, ...library.filter((name) => !usual.has(name))]);
  return new Map([
    ['python', [...usual].sort()],
    ...roots.map((root) => [root, [...new Set(ofRoot(root))].sort()] as const),
  ]);
}
