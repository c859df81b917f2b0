import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Case, type CaseDefinition, type ProjectFiles, problemsOf, stagesOf } from '#case';
import { messageOf } from '../../../src/ui/faults.ts';
import { patternProblems } from '../../patterns/case-patterns.ts';
import { applyPatches } from './apply-patches.ts';
import { definitionProblems } from './definition-problems.ts';
import { readLibrary } from './read-library.ts';

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
  const wanted = ids.length === 0 ? caseIds(root) : ids;
  const read = await Promise.all(wanted.map((id) => readCase(root, id, load)));
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read
    .flatMap((each) => ('problems' in each ? [] : [each]))
    .sort((one, other) => one.definition.order - other.definition.order);
}

/** The names of the cases below a folder, sound or not. */
function caseIds(root: string): string[] {
  return foldersIn(root).sort();
}

async function readCase(root: string, id: string, load: ImportDefinition): Promise<Case | Unsound> {
  if (!existsSync(join(root, id, 'case.ts')))
    return { problems: [`cases/${id}/case.ts: missing; it tells what the case is.`] };
  try {
    const { default: definition } = await load(join(root, id, 'case.ts'));
    const unsound = definitionProblems(id, definition);
    if (unsound.length > 0) return { problems: unsound };
    const stages = stagesOf(definition);
    const onDisk = Object.fromEntries(stages.map((stage) => [stage, readFolder(join(root, id, stage))]));
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

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function readFolder(folder: string): ProjectFiles {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NOT_SOURCE.test(path));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
