import { stagesOf } from '#case';
import { startTyping } from '../../../session/typing/index.ts';
import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';

/** Has the editor in front type what makes its stage another one of the case. A lesson's files are the learner's to write. */
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
