import { resetWorkspace, run, runOf, stop, workspaceOf } from '../../../session/index.ts';
import { keyOf } from '../../../ui/index.ts';
import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';

/** What the run bar of the workspace in front can do now. */
export function runCommands({ front, session, subject }: Scene): Command[] {
  if (!front.bench || !subject) return [];
  const { bench } = front;
  const { status } = runOf(session, bench);
  const isBusy = status === 'starting' || status === 'running';
  const hasEdits = Object.keys(workspaceOf(session, bench).edits).length > 0;
  // A lesson may ask for a prediction first, and resets in ways of its own.
  const isFree = front.surface !== 'lesson';
  const about = `${subject.definition.title} · ${bench.stage}`;
  const shared = { group: 'Here', shelf: about } as const;
  const runIt: Command = {
    ...shared,
    id: 'run',
    title: 'Run',
    hint: keyOf('run'),
    run: () => run(bench),
  };
  const stopIt: Command = { ...shared, id: 'stop', title: 'Stop', run: () => stop(bench) };
  const resetIt: Command = {
    ...shared,
    id: 'reset',
    title: 'Reset',
    keywords: ['discard edits'],
    run: () => resetWorkspace(bench, subject),
  };
  return [
    ...(isFree && !isBusy ? [runIt] : []),
    ...(isBusy ? [stopIt] : []),
    ...(isFree && hasEdits ? [resetIt] : []),
  ];
}
