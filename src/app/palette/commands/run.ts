import { resetWorkspace, run, runOf, stop, workspaceId, workspaceOf } from '../../../session/index.ts';
import { keyOf } from '../../../ui/index.ts';
import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';

/** What the run bar of the workspace in front can do now. */
export function runCommands({ front, session, subject }: Scene): Command[] {
  if (!front.bench || !subject) return [];
  const { caseId, stage } = front.bench;
  const { status } = runOf(session, workspaceId(caseId, stage));
  const isBusy = status === 'starting' || status === 'running';
  const hasEdits = Object.keys(workspaceOf(session, caseId, stage).edits).length > 0;
  // A lesson may ask for a prediction first, and resets in ways of its own.
  const isFree = front.surface !== 'lesson';
  // A lesson's workspace has a name of its own.
  const named = { ...subject, id: caseId };
  const about = `${subject.definition.title} · ${stage}`;
  const shared = { group: 'Here', shelf: about } as const;
  const runIt: Command = {
    ...shared,
    id: 'run',
    title: 'Run',
    hint: keyOf('run'),
    run: () => run(named, stage),
  };
  const stopIt: Command = { ...shared, id: 'stop', title: 'Stop', run: () => stop(named, stage) };
  const resetIt: Command = {
    ...shared,
    id: 'reset',
    title: 'Reset',
    keywords: ['discard edits'],
    run: () => resetWorkspace(named, stage),
  };
  return [
    ...(isFree && !isBusy ? [runIt] : []),
    ...(isBusy ? [stopIt] : []),
    ...(isFree && hasEdits ? [resetIt] : []),
  ];
}
