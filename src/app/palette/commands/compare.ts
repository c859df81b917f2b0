import { CASES } from '../../../case/catalogue.ts';
import { benchComparison } from '../../../pages/addresses.ts';
import { workspaceOf } from '../../../session/index.ts';
import type { Command } from '../command.ts';
import { jump, type Scene } from '../scene.ts';

/** What is in front, beside what it was made of. */
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
