import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { addedLines, type Case, knownFiles, stageOf, stagesOf } from '#case';
import type { Still } from '../../src/bench/still/StillCode.tsx';
import { pythonLines } from '../../src/ui/python-tokens.ts';
import { recordingFile, stepsFile } from '../cases/recording-files.ts';
import { knownPackages } from '../packages/ensure-packages.ts';
import { filesBelow } from '../setup/files-below.ts';
import { forgetCases, CASES_FOLDER as ROOT, readAllCases } from './cases/read-all-cases.ts';
import { remarkLesson } from './lessons/lesson-parts.ts';
import { readLessons } from './lessons/read-lessons.ts';
import { mdxPlugin } from './mdx.ts';
import { loading, remadeFrom, virtualModules } from './virtual-modules.ts';

const MODULES = {
  'virtual:cases': listModule,
  'virtual:case/': caseModule,
  'virtual:stills': stillsModule,
  'virtual:stills/': stillModule,
  'virtual:recordings': recordingsModule,
  'virtual:recording/': recordingModule,
  'virtual:lessons': lessonsModule,
};

/**
 * Serves `cases/` to the app. Four modules list the cases, the front file of each stage as coloured lines, for places without an
 * editor, what `npm run record` has kept, and the outlines of the lessons; each case, still, recording and lesson is a chunk of
 * its own. A case or a lesson that cannot be shown stops the build with the file and the reason.
 */
export function casesPlugins(): Plugin[] {
  const modules: Plugin = {
    name: 'machete:cases',
    async buildStart() {
      forgetCases();
      readLessons(ROOT, await readAllCases());
    },
    ...virtualModules(MODULES),
    ...remadeFrom(ROOT, (id) => Object.keys(MODULES).some((name) => id.startsWith(name)), forgetCases),
  };
  return [modules, mdxPlugin('machete:lesson-text', /\/cases\/[^/]+\/lesson\.mdx$/, remarkLesson)];
}

async function listModule(): Promise<string> {
  const { roots } = knownPackages();
  const entries = (await readAllCases()).map(({ id, definition }) => {
    const { title, story, packages = [] } = definition;
    const packagesMissing = packages.filter((name) => !(name in roots));
    const entry = { id, title, story, stages: stagesOf(definition), packages, packagesMissing };
    return `{ ...${text(entry)}, load: ${loading(`virtual:case/${id}`)} }`;
  });
  return `export const cases = [${entries.join(',\n')}];`;
}

async function caseNamed(id: string): Promise<Case | undefined> {
  return (await readAllCases()).find((each) => each.id === id);
}

async function caseModule(name: string): Promise<string | null> {
  const found = await caseNamed(name);
  if (!found) return null;
  const { id, folders, library = {}, probe } = found;
  return [
    `import definition from ${text(normalizePath(join(ROOT, id, 'case.ts')))};`,
    `export default { ...${text({ id, folders, library, probe })}, definition };`,
  ].join('\n');
}

async function stillsModule(): Promise<string> {
  return record(
    'stills',
    (await readAllCases()).map(({ id }) => [id, loading(`virtual:stills/${id}`)]),
  );
}

async function stillModule(id: string): Promise<string | null> {
  const subject = await caseNamed(id);
  return subject ? parsed(text(stillsOf(subject))) : null;
}

function stillsOf(subject: Case): Record<string, Still> {
  return Object.fromEntries(
    stagesOf(subject.definition).map((stage) => {
      const file = stageOf(subject, stage).open[0];
      const code = knownFiles(subject, stage)[file] ?? '';
      const before = subject.folders.buggy?.[file] ?? subject.library?.[file];
      return [stage, { file, added: addedLines(before, code), lines: pythonLines(code.trimEnd()) }];
    }),
  );
}

/** By `<case>/<stage>`, and those that have their steps by that and `with steps`. */
function recordingsModule(): string {
  const names = filesBelow(ROOT).flatMap((path) => {
    const [, id, stage, kind] = /^([^/]+)\/recordings\/([^/]+)\.(json|steps)$/.exec(path) ?? [];
    return id && stage ? [`${id}/${stage}${kind === 'steps' ? WITH_STEPS : ''}`] : [];
  });
  return record(
    'recordings',
    names.map((name) => [name, loading(`virtual:recording/${name}`)]),
  );
}

/** What the name of a recording ends with that has its steps: a chunk of its own, for few are walked. */
const WITH_STEPS = ' with steps';

function recordingModule(name: string): string {
  const [id = '', stage = ''] = name.replace(WITH_STEPS, '').split('/');
  if (!name.endsWith(WITH_STEPS)) return parsed(readFileSync(join(ROOT, recordingFile(id, stage)), 'utf8'));
  const trace = readFileSync(join(ROOT, stepsFile(id, stage)), 'utf8');
  return [
    `import plain from ${text(`virtual:recording/${id}/${stage}`)};`,
    `export default { ...plain, exit: { ...plain.exit, trace: ${text(trace)} } };`,
  ].join('\n');
}

async function lessonsModule(): Promise<string> {
  const lessons = readLessons(ROOT, await readAllCases());
  return record(
    'lessons',
    lessons.map(({ id, file, ...outline }) => [
      id,
      `{ ...${text(outline)}, load: ${loading(normalizePath(file))} }`,
    ]),
  );
}

function record(name: string, entries: readonly (readonly [key: string, code: string])[]): string {
  return `export const ${name} = {${entries.map(([key, code]) => `${text(key)}: ${code}`).join(',\n')}};`;
}

/** Data that a browser parses faster than code. */
const parsed = (json: string) => `export default JSON.parse(${text(json)});`;

const text = (value: unknown) => JSON.stringify(value);
