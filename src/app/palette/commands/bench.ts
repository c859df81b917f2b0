import { stagesOf } from '#case';
import { CASES } from '../../../case/catalogue.ts';
import { benchComparison } from '../../../pages/addresses.ts';
import {
  filesOf,
  openFile,
  openFileOf,
  orders,
  rememberPlace,
  resetWorkspace,
  runOf,
  workspaceOf,
} from '../../../session/index.ts';
import { startTyping } from '../../../session/later.ts';
import { keyOf } from '../../../ui/index.ts';
import type { Command } from '../command.ts';
import { jump, type Scene } from '../scene.ts';

/** What the run bar of the bench in front can do now. */
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
    run: () => orders.run(bench),
  };
  const stopIt: Command = { ...shared, id: 'stop', title: 'Stop', run: () => orders.stop(bench) };
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

/** Lets the editor in front type the way to another stage of the case. In a lesson the learner writes the files. */
export function typingCommands({ front, subject }: Scene): Command[] {
  if (!front.bench || !subject || front.surface === 'lesson') return [];
  const { bench } = front;
  return stagesOf(subject.definition)
    .filter((target) => target !== bench.stage)
    .map((target) => ({
      id: `type/${target}`,
      group: 'Here',
      shelf: 'Type to',
      title: 'Type to',
      code: target,
      keywords: ['typing', 'script', 'keys'],
      run: () => void startTyping(bench, subject, target),
    }));
}

/** The bench in front, compared with its starting point. */
export function compareCommands(scene: Scene): Command[] {
  const { front, session } = scene;
  const entry = CASES.find(({ id }) => id === front.caseId);
  if (!front.bench || !entry || front.surface === 'lesson') return [];
  const { stage } = front.bench;
  const isEdited = Object.keys(workspaceOf(session, front.bench).edits).length > 0;
  const address = benchComparison(entry, stage, isEdited);
  return [
    {
      id: 'compare',
      group: 'Here',
      shelf: `${entry.title} · ${stage}`,
      title: 'Compare',
      keywords: ['diff', 'difference', 'side by side', 'evidence'],
      run: () => jump(scene, address),
    },
  ];
}

/** The files of the bench in front. */
export function fileCommands({ front, session, subject }: Scene): Command[] {
  if (!front.bench || !subject) return [];
  const { bench } = front;
  const workspace = workspaceOf(session, bench);
  const open = openFileOf(subject, workspace);
  // Nobody looks for an empty file, as most `__init__.py` are.
  const files = Object.entries(filesOf(subject, workspace)).filter(([, text]) => text !== '');
  return files.map(([path]) => ({
    id: `file/${path}`,
    group: 'Files',
    shelf: `${subject.definition.title} · ${bench.stage}`,
    title: path,
    isCode: true,
    keywords: ['file'],
    isHere: path === open,
    ...(Object.hasOwn(workspace.edits, path) ? { detail: 'edited' } : {}),
    run: () => {
      rememberPlace(front);
      openFile(bench, path);
    },
  }));
}
