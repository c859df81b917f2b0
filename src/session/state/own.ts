import { type BenchId, benchId, type Case, isInstalled, type ProjectFiles } from '#case';

/** A project of the user's own, as it was brought. What is edited in it is a workspace, as with any case. */
export interface OwnProject {
  /** Another one for each project that is brought: workspaces, runs and views of one are not those of the next. */
  readonly id: string;
  readonly name: string;
  /** Those of installed packages included: `site-packages/…`. */
  readonly files: ProjectFiles;
  readonly argv: readonly string[];
  /** What stands before `python` on the command line. */
  readonly env: Readonly<Record<string, string>>;
  /** What was installed with it, as it calls itself: `attrs 25.1.0`. */
  readonly packages: readonly string[];
  /** The hook that was last chosen for it, as it is filled in. */
  readonly hook: OwnHook | null;
}

export interface OwnHook {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The only stage of an own project. */
export const OWN_STAGE = 'buggy';

/** The workspace of an own project. */
export function ownBench({ id }: Pick<OwnProject, 'id'>): BenchId {
  return benchId(id, OWN_STAGE, 'own');
}

/** An own project as a case of one stage, in which nobody knows the culprit. */
export function ownCase(project: Pick<OwnProject, 'id' | 'name' | 'files' | 'argv' | 'env'>): Case {
  const { name, files, argv, env } = project;
  const [first = 'main.py', ...more] = argv;
  return {
    id: project.id,
    definition: {
      title: name,
      order: 0,
      story: '',
      argv: [first, ...more],
      env,
      symptom: { exitCode: 0 },
      culprits: [],
      stages: { [OWN_STAGE]: { about: `${name}, as you opened it.`, open: [frontFile(project)] } },
    },
    folders: { [OWN_STAGE]: files },
    library: Object.fromEntries(Object.entries(files).filter(([path]) => isInstalled(path))),
  };
}

/** What is worth looking at first: the script that runs, or else a file of Python. */
function frontFile({ argv, files }: Pick<OwnProject, 'argv' | 'files'>): string {
  const script = argv.find((word) => Object.hasOwn(files, word)) ?? moduleFile(argv, files);
  const own = Object.keys(files).filter((path) => !isInstalled(path));
  return script ?? own.find((path) => path.endsWith('.py')) ?? own[0] ?? 'main.py';
}

/** Of `python -m shop`: `shop/__main__.py` or `shop.py`. */
function moduleFile(argv: readonly string[], files: OwnProject['files']): string | undefined {
  const name = argv[0] === '-m' ? argv[1]?.replaceAll('.', '/') : undefined;
  return name && [`${name}/__main__.py`, `${name}.py`].find((path) => Object.hasOwn(files, path));
}
