import { type BenchId, type Case, hasSameFiles, type ProjectFiles, stageFiles, stageOf } from '#case';

/** The files of a case in one stage as they stand now: the stage under the user's edits. */
export interface Workspace {
  readonly bench: BenchId;
  /** Whole texts, by path; only of files that differ from the stage. */
  readonly edits: ProjectFiles;
  /** What the last reset took away, so that it can be brought back. */
  readonly discarded: ProjectFiles | null;
  /** The file in front; `null` is the stage's own choice. */
  readonly openFile: string | null;
  /** Files opened from a clue, beside the stage's own tabs. */
  readonly extraTabs: readonly string[];
  /** Which of its texts came by a link: whoever reads them is to know that they are somebody else's. */
  readonly fromLink: FromLink;
}

export interface FromLink {
  readonly edits: boolean;
  readonly discarded: boolean;
}

export const NOTHING_FROM_LINK: FromLink = { edits: false, discarded: false };

export function freshWorkspace(bench: BenchId): Workspace {
  return {
    bench,
    edits: {},
    discarded: null,
    openFile: null,
    extraTabs: [],
    fromLink: NOTHING_FROM_LINK,
  };
}

export function filesOf(subject: Case, workspace: Workspace): ProjectFiles {
  return { ...stageFiles(subject, workspace.bench.stage), ...workspace.edits };
}

/** The tabs of the editor: the stage's own first, then those that were opened from a clue. */
export function tabsOf(subject: Case, workspace: Workspace): readonly string[] {
  const own = stageOf(subject, workspace.bench.stage).open;
  return [...own, ...workspace.extraTabs.filter((path) => !own.includes(path))];
}

export function openFileOf(subject: Case, workspace: Workspace): string {
  return workspace.openFile ?? stageOf(subject, workspace.bench.stage).open[0];
}

/** Takes an edit in; a file that is typed back to what was `prepared` is no edit any more. */
export function withEdit(
  workspace: Workspace,
  path: string,
  text: string,
  prepared: string | undefined,
): Workspace {
  const { [path]: _, ...others } = workspace.edits;
  const edits = text === prepared ? others : { ...others, [path]: text };
  // What somebody had of their own is kept while they try what came by a link.
  const isKept = workspace.fromLink.edits && !workspace.fromLink.discarded;
  return {
    ...workspace,
    edits,
    discarded: isKept ? workspace.discarded : null,
    fromLink: { edits: workspace.fromLink.edits, discarded: false },
  };
}

export function withOpenFile(workspace: Workspace, path: string): Workspace {
  const extraTabs = workspace.extraTabs.includes(path) ? workspace.extraTabs : [...workspace.extraTabs, path];
  return { ...workspace, openFile: path, extraTabs };
}

/** Without the tabs of files that are not there any more. */
export function withoutTabs(workspace: Workspace, gone: readonly string[]): Workspace {
  const { openFile, extraTabs } = workspace;
  return {
    ...workspace,
    openFile: openFile !== null && gone.includes(openFile) ? null : openFile,
    extraTabs: extraTabs.filter((path) => !gone.includes(path)),
  };
}

/** Back to the stage as prepared. The edits are put aside, not lost. */
export function withoutEdits(workspace: Workspace): Workspace {
  return { ...workspace, edits: {}, ...putAside(workspace) };
}

/** What came by a link, instead of the edits that are there: they are put aside. */
export function withEditsFromLink(workspace: Workspace, edits: ProjectFiles): Workspace {
  if (hasSameFiles(workspace.edits, edits)) return workspace;
  const aside = putAside(workspace);
  return { ...workspace, ...aside, edits, fromLink: { ...aside.fromLink, edits: hasFiles(edits) } };
}

export function withEditsBack(workspace: Workspace): Workspace {
  if (workspace.discarded === null) return workspace;
  const fromLink = { edits: workspace.fromLink.discarded, discarded: false };
  return { ...workspace, edits: workspace.discarded, discarded: null, fromLink };
}

/** What is to be brought back once the edits are replaced: they, or rather what they had replaced as they came by a link. */
function putAside({ edits, discarded, fromLink }: Workspace): Pick<Workspace, 'discarded' | 'fromLink'> {
  const isOwnAside = discarded !== null && fromLink.edits && !fromLink.discarded;
  if (isOwnAside || !hasFiles(edits))
    return { discarded, fromLink: { edits: false, discarded: fromLink.discarded } };
  return { discarded: edits, fromLink: { edits: false, discarded: fromLink.edits } };
}

function hasFiles(files: ProjectFiles): boolean {
  return Object.keys(files).length > 0;
}

/** Takes the edits of some files away, and closes their tabs. */
export function withoutFiles(workspace: Workspace, paths: readonly string[]): Workspace {
  const isKept = (path: string) => !paths.includes(path);
  return {
    ...workspace,
    edits: Object.fromEntries(Object.entries(workspace.edits).filter(([path]) => isKept(path))),
    openFile: workspace.openFile !== null && isKept(workspace.openFile) ? workspace.openFile : null,
    extraTabs: workspace.extraTabs.filter(isKept),
  };
}
