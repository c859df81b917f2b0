import { isStageName } from '#case';
import type { Position } from '#deck';
import { LESSON_STAGE, lessonCaseId } from '../../pages/lesson/contents.ts';
import { addresses, SLIDES } from '../../pages/talk/finding.ts';
import type { Here } from '../../session/index.ts';

/** What is in front of the user in this window. */
export interface Front extends Here {
  readonly surface: Surface;
  /** The slide that is shown; `null` outside the talk. */
  readonly slide: number | null;
  /** The case that it is about, by the name of its folder; in a lesson its workspace has another. */
  readonly caseId: string | null;
}

export type Surface = 'stage' | 'presenter' | 'demo' | 'lesson' | 'elsewhere';

/**
 * @param address as written behind the `#`
 * @param position where the talk is; its windows' addresses follow it
 */
export function frontOf(address: string, position: Position | null): Front {
  const [surface, first, second] = address.split('?')[0]?.split('/').slice(1) ?? [];
  if (surface === 'talk') return inTalk('stage', position ? addresses.talk(position) : address);
  if (surface === 'presenter') return inTalk('presenter', position ? addresses.presenter(position) : address);
  if (surface === 'demo' && first) return atBench(address, first, second ?? 'buggy');
  if (surface === 'learn' && first) return inLesson(address, first);
  return { surface: 'elsewhere', address, slide: null, caseId: null, bench: null };
}

function inTalk(surface: 'stage' | 'presenter', address: string): Front {
  const slide = Number(address.split('/')[2]) || 1;
  const [shown] = SLIDES[slide - 1]?.cases ?? [];
  const bench = shown ? benchOf(shown.id, shown.stage) : null;
  return { surface, address, slide, caseId: shown?.id ?? null, bench };
}

function atBench(address: string, caseId: string, stage: string): Front {
  return { surface: 'demo', address, slide: null, caseId, bench: benchOf(caseId, stage) };
}

function inLesson(address: string, caseId: string): Front {
  const bench = { caseId: lessonCaseId(caseId), stage: LESSON_STAGE };
  return { surface: 'lesson', address, slide: null, caseId, bench };
}

function benchOf(caseId: string, stage: string): Front['bench'] {
  return isStageName(stage) ? { caseId, stage } : null;
}
