import { type Case, type ProjectFiles, type StageName, stageFiles, stageOf } from '#case';

/** The files of a case in one stage as they stand now: the stage under the user's edits. */
export interface Workspace {
  readonly caseId: string;
  readonly stage: StageName;
  /** Whole texts, by path; only of files that differ from the stage. */
  readonly edits: ProjectFiles;
  /** What the last reset took away, so that it can be brought back. */
  readonly discarded: ProjectFiles | null;
  /** The file in front; `null` is the stage's own choice. */
  readonly openFile: string | null;
  /** Files opened from a clue, beside the stage's own tabs. */
  readonly extraTabs: readonly string[];
}

/** Names a workspace within the session: `double-import/hook`. */
export type WorkspaceId = `${string}/${StageName}`;

export function workspaceId(caseId: string, stage: StageName): WorkspaceId {
  return `${caseId}/${stage}`;
}

export function freshWorkspace(caseId: string, stage: StageName): Workspace {
  return { caseId, stage, edits: {}, discarded: null, openFile: null, extraTabs: [] };
}

export function filesOf(subject: Case, workspace: Workspace): ProjectFiles {
  return { ...stageFiles(subject, workspace.stage), ...workspace.edits };
}

/** The tabs of the editor: the stage's own first, then those that were opened from a clue. */
export function tabsOf(subject: Case, workspace: Workspace): readonly string[] {
  const own = stageOf(subject, workspace.stage).open;
  return [...own, ...workspace.extraTabs.filter((path) => !own.includes(path))];
}

export function openFileOf(subject: Case, workspace: Workspace): string {
  return workspace.openFile ?? stageOf(subject, workspace.stage).open[0];
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
  return { ...workspace, edits, discarded: null };
}

export function withOpenFile(workspace: Workspace, path: string): Workspace {
  const extraTabs = workspace.extraTabs.includes(path) ? workspace.extraTabs : [...workspace.extraTabs, path];
  return { ...workspace, openFile: path, extraTabs };
}

/** Back to the stage as prepared. The edits are put aside, not lost. */
export function withoutEdits(workspace: Workspace): Workspace {
  const hasEdits = Object.keys(workspace.edits).length > 0;
  return { ...workspace, edits: {}, discarded: hasEdits ? workspace.edits : workspace.discarded };
}

export function withEditsBack(workspace: Workspace): Workspace {
  return { ...workspace, edits: workspace.discarded ?? workspace.edits, discarded: null };
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
