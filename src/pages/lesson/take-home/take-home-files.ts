import { at, type Case, type Expectation, isInstalled, isRunTask, type ProjectFiles, type Task } from '#case';
import { linesAtHome } from '../../../hooks/index.ts';
import check from './check.py?raw';
import olderPdb from './older_pdb.py?raw';

/** What a learner takes home: the case with the edits, and the state of each task of the lesson. */
export interface TakeHome {
  readonly subject: Case;
  /** As found, with the learner's edits. */
  readonly files: ProjectFiles;
  /** As found. */
  readonly found: ProjectFiles;
  /** For each task its title, and the edits that passed it; `null` if none did. */
  readonly tasks: readonly {
    readonly task: Task;
    readonly title: string;
    readonly passedWith: ProjectFiles | null;
  }[];
}

/** The name of the probe; no project has such a file. */
const PROBE = '_probe.py';
const SITE = 'import site; site.addsitedir(__file__[:-len("{}")] + "site-packages")  # reads .pth files\n';

/** The files of a folder that runs with any installed Python and checks itself. */
export function takeHomeFiles({ subject, files, found, tasks }: TakeHome): ProjectFiles {
  const own = Object.entries(files).filter(([path]) => !isLibrary(subject, path));
  const library = Object.entries(files).filter(([path]) => isLibrary(subject, path));
  const script = scriptOf(subject);
  const project = Object.fromEntries(own);
  const hasSite = own.some(([path]) => isInstalled(path));
  const { packages = [], argv = ['main.py'], env = {} } = subject.definition;
  return {
    ...withSite(project, script, hasSite),
    ...Object.fromEntries(
      library.map(([path, text]) => [`library-edits/${path.slice('site-packages/'.length)}`, text]),
    ),
    ...(subject.probe === undefined ? {} : { [PROBE]: subject.probe }),
    ...(packages.length > 0 ? { 'requirements.txt': `${packages.join('\n')}\n` } : {}),
    'README.md': readme(subject, library.length > 0, hasSite, hookPlaces(files, found)),
    'check.py': check,
    '_pdb.py': olderPdb,
    'checks.json': `${JSON.stringify({ argv, env, found: edited(found, tasks), tasks: tasks.map(checkOf(subject, found, files)) }, null, 2)}\n`,
  };
}

function isLibrary({ library = {} }: Case, path: string): boolean {
  return isInstalled(path) && Object.hasOwn(library, path);
}

function scriptOf({ definition: { argv = ['main.py'] } }: Case): string {
  return argv.find((word) => word.endsWith('.py')) ?? 'main.py';
}

/** A native Python does not look for `.pth` files in a project: one line in the script makes it do so. */
function withSite(files: ProjectFiles, script: string, hasSite: boolean): ProjectFiles {
  const text = at(files, script);
  return hasSite && text !== undefined ? { ...files, [script]: SITE.replace('{}', script) + text } : files;
}

/** The original texts of the files that a check asks about. */
function edited(found: ProjectFiles, tasks: TakeHome['tasks']): ProjectFiles {
  const asked = tasks.flatMap(({ task }) =>
    'expects' in task ? task.expects.flatMap((each) => (each.see === 'edit' ? [each.file] : [])) : [],
  );
  return Object.fromEntries(asked.map((path) => [path, at(found, path) ?? '']));
}

/** A task as `check.py` has it. */
interface HomeCheck {
  readonly title: string;
  /** `null` for what can be seen only in the deck: an answer, or a change of an installed package. */
  readonly expects: readonly unknown[] | null;
  readonly probe: boolean;
  /** What was different when it was done; `null` if that does not matter. */
  readonly files: Readonly<Record<string, string | null>> | null;
}

function checkOf(subject: Case, found: ProjectFiles, now: ProjectFiles) {
  const script = scriptOf(subject);
  return ({ task, title, passedWith }: TakeHome['tasks'][number]): HomeCheck => {
    const isInLibrary = Object.keys(passedWith ?? {}).some((path) => isLibrary(subject, path));
    // A copy has no installed packages of its own that could be changed.
    if (!isRunTask(task) || isInLibrary) return { title, expects: null, probe: false, files: null };
    // Tasks may exclude each other, as two students do: each is checked as it was when it was done.
    const asIt = task.kind === 'see-it-fail' ? {} : passedWith;
    return {
      title,
      expects: task.expects.map(plain),
      probe: task.probe ?? false,
      files: asIt && changes(now, { ...found, ...asIt }, script),
    };
  };
}

/** What turns `now` into `then`: a text for each file that differs, `null` for one to delete. */
function changes(now: ProjectFiles, then: ProjectFiles, script: string): Record<string, string | null> {
  const hasSite = Object.keys(then).some(isInstalled);
  const asked = withSite(then, script, hasSite);
  const paths = [...new Set([...Object.keys(now), ...Object.keys(asked)])];
  return Object.fromEntries(
    paths
      .filter((path) => at(now, path) !== at(asked, path) || path === script)
      .map((path) => [path, at(asked, path) ?? null]),
  );
}

/** An expectation as JSON, with patterns as source and flags. At home one is told what is missing, not why. */
function plain({ mistakes: _, ...expected }: Expectation): unknown {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(plainPattern) : plainPattern(value),
    ]),
  );
}

function plainPattern(value: unknown): unknown {
  return value instanceof RegExp ? { pattern: value.source, flags: value.flags } : value;
}

/** The files with edits, and what a hook in them writes to `/tmp`, as far as it is written in one piece. */
interface HookPlaces {
  readonly edited: readonly string[];
  readonly written: readonly string[];
}

const WRITTEN = /(?<=["'])\/tmp\/[\w.-]{1,80}(?=["'])/g;

function hookPlaces(files: ProjectFiles, found: ProjectFiles): HookPlaces {
  const edited = Object.keys(files).filter((path) => at(files, path) !== at(found, path));
  const written = edited.flatMap((path) => at(files, path)?.match(WRITTEN) ?? []);
  return { edited, written: [...new Set(written)] };
}

function aboutHook({ edited, written }: HookPlaces): string[] {
  if (edited.length === 0) return [];
  const names = (paths: readonly string[]) => paths.map((path) => `\`${path}\``).join(', ');
  const changed = `Your edits, the hook among them, are in ${names(edited)}.`;
  if (written.length === 0) return ['', changed];
  return [
    '',
    `${changed} A run writes to ${names(written)}: look there, and delete it when there is too much in it.`,
    'check.py runs copies, which write elsewhere. On Windows that folder has to be there: make `\\tmp` on the same drive.',
  ];
}

function readme(
  { definition }: Case,
  hasLibraryEdits: boolean,
  hasSite: boolean,
  places: HookPlaces,
): string {
  const { title, story, argv = ['main.py'], env = {}, packages = [] } = definition;
  const lines = [
    `# ${title}`,
    '',
    story,
    '',
    ...linesAtHome([
      ...(packages.length > 0 ? [{ argv: ['-m', 'pip', 'install', '-r', 'requirements.txt'], env: {} }] : []),
      { argv, env },
      { argv: ['check.py'], env: {} },
    ]).flatMap(({ shells, lines }) => [`${shells}:`, '', ...lines.map((line) => `    ${line}`), '']),
    'The program runs as you left it, with your edits and your hook; check.py checks the tasks of the lesson again.',
    'Python 3.11 or newer is enough; in the browser it ran on 3.14.',
    ...aboutHook(places),
    ...(hasSite
      ? [
          '',
          `The first line of \`${argv[0]}\` makes Python read \`site-packages/\`. Remove it together with your hook.`,
        ]
      : []),
    ...(hasLibraryEdits
      ? [
          '',
          'Your edits to files of installed packages are in `library-edits/`: copy them into your own environment by hand.',
        ]
      : []),
    '',
    'The mystery is from Ned Batchelder\'s talk "Machete-mode debugging".',
  ];
  return `${lines.join('\n')}\n`;
}
