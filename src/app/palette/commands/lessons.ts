import { at } from '#case';
import { CASES } from '../../../case/catalogue.ts';
import { addresses } from '../../../pages/addresses.ts';
import { LESSONS } from '../../../pages/lesson/contents.ts';
import type { Command } from '../command.ts';
import { jump, type Scene } from '../scene.ts';

/** Every page of every lesson, by its heading and its task. */
export function lessonCommands(scene: Scene): Command[] {
  return CASES.flatMap(({ id, title }) => {
    const { parts, teaches } = at(LESSONS, id) ?? { parts: [], teaches: '' };
    const isNear = scene.front.surface === 'lesson' && scene.front.caseId === id;
    return parts.map((part, index): Command => {
      const address = addresses.lessonPage(id, index);
      return {
        id: `lesson/${id}/${index + 1}`,
        group: isNear ? 'Here' : 'Lessons',
        shelf: isNear ? 'Pages' : title,
        title: part.title,
        detail: `${title} · ${index + 1} of ${parts.length}`,
        keywords: [id, 'lesson', 'page', ...(part.task === null ? [] : ['task', part.task])],
        about: teaches,
        isHere: address === scene.front.address,
        run: () => jump(scene, address),
      };
    });
  });
}
