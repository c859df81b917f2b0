import { type BenchId, type Case, hasSameFiles, type ProjectFiles, stageFiles, stageOf } from '#case';

/** The current files of a case in one stage: the stage with the user's edits over it. */
export interface Workspace {
  readonly bench: BenchId;
  /** Whole texts, by path; only of files that differ from the stage. */
  readonly edits: ProjectFiles;
  /** The edits that the last reset removed, to be restored. */
  readonly discarded: ProjectFiles | null;
  /** The file in front; `null` is the stage's own choice. */
  readonly openFile: string | null;
  /** Files opened from a clue, beside the stage's own tabs. */
  readonly extraTabs: readonly string[];
  /** Which of its texts came from a link: the reader must know that they are somebody else's. */
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

/** Adds an edit; a file that is typed back to its `prepared` text is no edit any more. */
export function withEdit(
  workspace: Workspace,
  path: string,
  text: string,
  prepared: string | undefined,
): Workspace {
  const { [path]: _, ...others } = workspace.edits;
  const edits = text === prepared ? others : { ...others, [path]: text };
  // The user's own edits are kept while they try those from a link.
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

/** Without the tabs of files that are gone. */
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

/** With edits from a link; the present ones are put aside. */
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

/** Whoever runs what a reset has left does not want the edits back: only the user's own stay aside while they try a link's. */
export function withoutUndo(workspace: Workspace): Workspace {
  const { discarded, fromLink } = workspace;
  if (discarded === null || (fromLink.edits && !fromLink.discarded)) return workspace;
  return { ...workspace, discarded: null, fromLink: { ...fromLink, discarded: false } };
}

/** What to restore after the edits are replaced: these, or if they came from a link, those that they had replaced. */
function putAside({ edits, discarded, fromLink }: Workspace): Pick<Workspace, 'discarded' | 'fromLink'> {
  const isOwnAside = discarded !== null && fromLink.edits && !fromLink.discarded;
  if (isOwnAside || !hasFiles(edits))
    return { discarded, fromLink: { edits: false, discarded: fromLink.discarded } };
  return { discarded: edits, fromLink: { edits: false, discarded: fromLink.edits } };
}

function hasFiles(files: ProjectFiles): boolean {
  return Object.keys(files).length > 0;
}

/** Removes the edits of some files, and closes their tabs. */
export function withoutFiles(workspace: Workspace, paths: readonly string[]): Workspace {
  const isKept = (path: string) => !paths.includes(path);
  return {
    ...workspace,
    edits: Object.fromEntries(Object.entries(workspace.edits).filter(([path]) => isKept(path))),
    openFile: workspace.openFile !== null && isKept(workspace.openFile) ? workspace.openFile : null,
    extraTabs: workspace.extraTabs.filter(isKept),
  };
}
