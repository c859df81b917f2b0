import { at } from '#case';
import { first } from '#deck';
import { CASES, type CaseEntry } from '../../../case/catalogue.ts';
import { addresses } from '../../../pages/addresses.ts';
import { LESSONS } from '../../../pages/lesson/contents.ts';
import type { Found } from '../../../pages/talk/find/search-slides.ts';
import { SLIDES } from '../../../pages/talk/the-deck.ts';
import type { Command } from '../command.ts';
import { jump, jumpToSlide, type Scene } from '../scene.ts';

/** Every stage of every case; those of the case in front come first. */
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

/** @param found all slides, or those found by a search */
export function slideCommands(scene: Scene, found: readonly Found[] = ALL): Command[] {
  return found.map(({ slide, excerpt }) => ({
    id: `slide/${slide.number}`,
    group: 'Slides',
    title: slide.title,
    code: String(slide.number),
    detail: `${slide.section.label} ${slide.section.title}`.trim(),
    keywords: ['slide', slide.kicker],
    excerpt,
    isHere: slide.number === scene.front.slide,
    run: () => jumpToSlide(scene, slide.number),
  }));
}

const ALL: readonly Found[] = SLIDES.map((slide) => ({ slide, excerpt: null }));

/** Every page of the deck that is not about one case, lesson or slide. */
export function pageCommands(scene: Scene): Command[] {
  const position = scene.session.position ?? first;
  return scene.pages.map(({ title, keywords, address, detail }): Command => {
    const to = address(position);
    return {
      id: `page/${title}`,
      group: 'Commands',
      shelf: 'Pages',
      title,
      ...(keywords ? { keywords } : {}),
      ...(detail ? { detail: detail(position) } : {}),
      isHere: to === scene.front.address,
      run: () => jump(scene, to),
    };
  });
}
