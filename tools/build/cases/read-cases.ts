import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { type Case, type CaseDefinition, problemsOf, STAGE_KINDS, stagesOf } from '#case';
import { messageOf } from '../../../src/ui/faults.ts';
import { patternProblems } from '../../patterns/case-patterns.ts';
import { foldersIn, textsBelow } from '../../setup/files-below.ts';
import { applyPatches, readLibrary } from './installed-files.ts';

/** How a `case.ts` becomes its definition: each tool that reads cases has its own way to import TypeScript. */
export type ImportDefinition = (file: string) => Promise<{ default: CaseDefinition }>;

const importDirectly: ImportDefinition = (file) => import(/* @vite-ignore */ pathToFileURL(file).href);

/** Folders in a case that hold no stage. */
const OTHER_FOLDERS = new Set(['recordings']);
const NOT_SOURCE = /(^|\/)(__pycache__\/|\.)|\.pyc$/;

/**
 * Every case below a folder, in their order. Throws one error that lists all that is wrong with any of them.
 *
 * @param ids only these, where any is named
 */
export async function readCases(
  root: string,
  load: ImportDefinition = importDirectly,
  ids: readonly string[] = [],
): Promise<Case[]> {
  const wanted = ids.length === 0 ? foldersIn(root) : ids;
  const read = await Promise.all(wanted.map((id) => readCase(root, id, load)));
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read
    .flatMap((each) => ('problems' in each ? [] : [each]))
    .sort((one, other) => one.definition.order - other.definition.order);
}

async function readCase(root: string, id: string, load: ImportDefinition): Promise<Case | Unsound> {
  if (!existsSync(join(root, id, 'case.ts')))
    return { problems: [`cases/${id}/case.ts: missing; it says what the case is.`] };
  try {
    const { default: definition } = await load(join(root, id, 'case.ts'));
    const unsound = definitionProblems(id, definition);
    if (unsound.length > 0) return { problems: unsound };
    const stages = stagesOf(definition);
    const isSource = (path: string) => !NOT_SOURCE.test(path);
    const onDisk = Object.fromEntries(
      stages.map((stage) => [stage, textsBelow(join(root, id, stage), isSource)]),
    );
    const library = readLibrary(definition, onDisk);
    const folders = Object.fromEntries(
      Object.entries(onDisk).map(([stage, files]) => [
        stage,
        applyPatches(files, library, `cases/${id}/${stage}`),
      ]),
    );
    const subject = { id, definition, folders, library, ...readProbe(join(root, id, 'probe.py')) };
    const problems = [
      ...strangeFolders(root, id, stages),
      ...problemsOf(subject),
      ...patternProblems(id, definition),
    ];
    return problems.length > 0 ? { problems } : subject;
  } catch (error) {
    return { problems: [`cases/${id}/case.ts: ${messageOf(error)}`] };
  }
}

function readProbe(file: string): Pick<Case, 'probe'> {
  return existsSync(file) ? { probe: readFileSync(file, 'utf8') } : {};
}

/** A case that cannot be shown, and why. */
interface Unsound {
  readonly problems: readonly string[];
}

function strangeFolders(root: string, id: string, stages: readonly string[]): string[] {
  return foldersIn(join(root, id))
    .filter((name) => !stages.includes(name) && !OTHER_FOLDERS.has(name))
    .map((name) => `cases/${id}/${name}: not a stage. The stages in case.ts are ${stages.join(', ')}.`);
}

const Text = v.pipe(v.string(), v.nonEmpty());
const Stage = v.looseObject({ about: v.string(), open: v.pipe(v.array(Text), v.minLength(1)) });

/** What the build relies on before it looks closer; the types say the rest to the author of a `case.ts`. */
const Definition = v.looseObject({
  title: Text,
  order: v.number(),
  story: Text,
  packages: v.optional(v.array(Text)),
  symptom: v.looseObject({ exitCode: v.number() }),
  culprits: v.pipe(v.array(v.looseObject({ file: Text, code: Text })), v.minLength(1)),
  stages: v.looseObject(Object.fromEntries(STAGE_KINDS.map((stage) => [stage, Stage]))),
});

/** What a `case.ts` lacks, each with its place in it. */
function definitionProblems(id: string, definition: unknown): string[] {
  const { issues = [] } = v.safeParse(Definition, definition);
  return issues.map((issue) => {
    const place = v.getDotPath(issue) ?? 'export default defineCase({…})';
    return `cases/${id}/case.ts: ${place}: expected ${issue.expected}, found ${issue.received}.`;
  });
}
