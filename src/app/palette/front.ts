import { benchId, isStageName } from '#case';
import type { Position } from '#deck';
import { addresses, placeOf } from '../../pages/addresses.ts';
import { lessonBench } from '../../pages/lesson/contents.ts';
import { SLIDES } from '../../pages/talk/the-deck.ts';
import type { Here } from '../../session/index.ts';

/** What is in front of the user in this window. */
export interface Front extends Here {
  readonly surface: Surface;
  /** The slide that is shown; `null` outside the talk. */
  readonly slide: number | null;
  /** The case that it is about. */
  readonly caseId: string | null;
}

export type Surface = 'stage' | 'presenter' | 'demo' | 'lesson' | 'elsewhere';

/**
 * @param address as written behind the `#`
 * @param position where the talk is; its windows' addresses follow it
 */
export function frontOf(address: string, position: Position | null): Front {
  const place = placeOf(address);
  switch (place.page) {
    case 'talk':
      return inTalk('stage', position ? addresses.talk(position) : address);
    case 'presenter':
      return inTalk('presenter', position ? addresses.presenter(position) : address);
    case 'demo':
      return atBench(address, place.caseId, place.stage);
    case 'lesson':
      return inLesson(address, place.caseId);
    default:
      return { surface: 'elsewhere', address, slide: null, caseId: null, bench: null };
  }
}

function inTalk(surface: 'stage' | 'presenter', address: string): Front {
  const place = placeOf(address);
  const slide = 'slide' in place ? place.slide : 1;
  const [shown] = SLIDES[slide - 1]?.cases ?? [];
  const bench = shown ? benchOf(shown.id, shown.stage) : null;
  return { surface, address, slide, caseId: shown?.id ?? null, bench };
}

function atBench(address: string, caseId: string, stage: string): Front {
  return { surface: 'demo', address, slide: null, caseId, bench: benchOf(caseId, stage) };
}

function inLesson(address: string, caseId: string): Front {
  return { surface: 'lesson', address, slide: null, caseId, bench: lessonBench(caseId) };
}

function benchOf(caseId: string, stage: string): Front['bench'] {
  return isStageName(stage) ? benchId(caseId, stage) : null;
}
