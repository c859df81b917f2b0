import { CASES, type CaseEntry } from '../../../case/catalogue.ts';
import { addresses } from '../../../pages/addresses.ts';
import type { Command } from '../command.ts';
import { jump, type Scene } from '../scene.ts';

/** Every stage of every case; those of the case in front lie nearest. */
export function caseCommands(scene: Scene): Command[] {
  return CASES.flatMap((entry) => entry.stages.map((stage) => stageCommand(scene, entry, stage)));
}

function stageCommand(
  scene: Scene,
  { id, title, story, packages }: CaseEntry,
  stage: CaseEntry['stages'][number],
): Command {
  const { surface, caseId, bench } = scene.front;
  const isNear = surface !== 'lesson' && caseId === id;
  const isOnBench = surface === 'demo' && bench?.case === id && bench.stage === stage;
  return {
    id: `stage/${id}/${stage}`,
    group: isNear ? 'Here' : 'Cases and stages',
    shelf: isNear ? 'Stages' : title,
    title,
    code: stage,
    keywords: [id, 'case', ...packages],
    about: story,
    isHere: isOnBench,
    run: () => jump(scene, addresses.demo(id, stage)),
  };
}
