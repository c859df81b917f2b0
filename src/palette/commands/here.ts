import type { Case } from '#case';
import {
  filesOf,
  openFile,
  openFileOf,
  rememberPlace,
  resetWorkspace,
  run,
  runOf,
  stop,
  type Workspace,
  workspaceId,
  workspaceOf,
} from '../../session/index.ts';
import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';

/** What can be done with the workspace in front, and its files. */
export function hereCommands(scene: Scene): Command[] {
  const { front, subject, session } = scene;
  if (!front.bench || !subject) return [];
  const workspace = workspaceOf(session, front.bench.caseId, front.bench.stage);
  return [...runCommands(scene, subject, workspace), ...fileCommands(scene, subject, workspace)];
}

function runCommands(
  { front, session }: Scene,
  subject: Case,
  { caseId, stage, edits }: Workspace,
): Command[] {
  const { status } = runOf(session, workspaceId(caseId, stage));
  const isBusy = status === 'starting' || status === 'running';
  // A lesson may ask for a prediction first, and resets in ways of its own.
  const isFree = front.surface !== 'lesson';
  // A lesson's workspace has a name of its own.
  const named = { ...subject, id: caseId };
  const about = `${subject.definition.title} · ${stage}`;
  const shared = { group: 'Here', shelf: about, detail: about } as const;
  const all: (Command & { readonly can: boolean })[] = [
    {
      ...shared,
      id: 'run',
      title: 'Run',
      hint: 'Ctrl+Enter',
      can: isFree && !isBusy,
      run: () => run(named, stage),
    },
    { ...shared, id: 'stop', title: 'Stop', can: isBusy, run: () => stop(named, stage) },
    {
      ...shared,
      id: 'reset',
      title: 'Reset',
      keywords: ['discard edits'],
      can: isFree && Object.keys(edits).length > 0,
      run: () => resetWorkspace(caseId, stage),
    },
  ];
  return all.filter(({ can }) => can);
}

function fileCommands({ front }: Scene, subject: Case, workspace: Workspace): Command[] {
  const open = openFileOf(subject, workspace);
  return Object.keys(filesOf(subject, workspace)).map((path) => ({
    id: `file/${path}`,
    group: 'Here',
    shelf: 'Files',
    title: path,
    isCode: true,
    keywords: ['file'],
    isHere: path === open,
    ...(path in workspace.edits ? { detail: 'edited' } : {}),
    run: () => {
      rememberPlace(front);
      openFile(workspace.caseId, workspace.stage, path);
    },
  }));
}
