import { filesOf, openFile, openFileOf, rememberPlace, workspaceOf } from '../../../session/index.ts';
import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';

/** The files of the workspace in front. */
export function fileCommands({ front, session, subject }: Scene): Command[] {
  if (!front.bench || !subject) return [];
  const { bench } = front;
  const workspace = workspaceOf(session, bench);
  const open = openFileOf(subject, workspace);
  // One with nothing in it, such as most `__init__.py`, is nothing to be looked for.
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
