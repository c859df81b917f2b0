import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { benchId, type Case, isStageName } from '#case';
import { benchOnSlide, type Position } from '#deck';
import { loadCase } from '../../case/catalogue.ts';
import { addresses, placeOf } from '../../pages/addresses.ts';
import { lessonBench } from '../../pages/lesson/lessons.ts';
import { SLIDES } from '../../pages/talk/the-deck.ts';
import { type Here, moveTo, rememberPlace, type Session, useSession } from '../../session/index.ts';
import type { PageWords } from './command.ts';

/** What commands are made from: the page in front, the state of the session, and the way to other pages. */
export interface Scene {
  readonly front: Front;
  /** The case in front, once its files are there. */
  readonly subject: Case | null;
  readonly session: Session;
  readonly now: number;
  readonly pages: readonly PageWords[];
  /** Goes to an address, without remembering the way back. */
  readonly navigate: (address: string) => void;
}

/** Goes to another page, and remembers the way back. */
export function jump({ front, navigate }: Scene, address: string): void {
  rememberPlace(front);
  navigate(address);
}

export function isInTalk({ front }: Scene): boolean {
  return front.surface === 'screen' || front.surface === 'presenter';
}

/** Goes to a slide: in the talk with all its windows, elsewhere to the audience window's page. */
export function jumpToSlide(scene: Scene, slide: number): void {
  const position = { slide, step: 0 };
  if (isInTalk(scene)) {
    rememberPlace(scene.front);
    moveTo(position);
  } else jump(scene, addresses.talk(position));
}

/** What the user sees in this window. */
export interface Front extends Here {
  readonly surface: Surface;
  /** The slide that is shown; `null` outside the talk. */
  readonly slide: number | null;
  /** The case that the page is about. */
  readonly caseId: string | null;
}

export type Surface = 'screen' | 'presenter' | 'demo' | 'lesson' | 'elsewhere';

/**
 * @param address as written behind the `#`
 * @param position where the talk is; its windows' addresses follow it
 */
export function frontOf(address: string, position: Position | null): Front {
  const place = placeOf(address);
  switch (place.page) {
    case 'talk':
      return inTalk('screen', position ? addresses.talk(position) : address);
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

function inTalk(surface: 'screen' | 'presenter', address: string): Front {
  const place = placeOf(address);
  const slide = 'slide' in place ? place.slide : 1;
  const [shown] = SLIDES[slide - 1]?.cases ?? [];
  const bench = shown ? benchOnSlide(shown) : null;
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

/** Nobody waits longer for a list, even if a chunk takes longer to arrive. */
const PATIENCE_MS = 300;

/** The scene when the palette was opened, and whether everything in it has been loaded. */
export function useScene(pages: readonly PageWords[]): { readonly scene: Scene; readonly isWhole: boolean } {
  const [address, navigate] = useLocation();
  // Going to another page changes the address while the palette is still open.
  const [opened] = useState(() => {
    const session = useSession.getState();
    return { session, now: Date.now(), front: frontOf(address, session.position) };
  });
  const subject = useCaseInFront(opened.front.caseId);
  return useMemo(() => {
    const isWhole = subject !== 'loading';
    const scene = {
      ...opened,
      pages,
      subject: isWhole ? subject : null,
      navigate: (to: string) => navigate(to),
    };
    return { scene, isWhole };
  }, [opened, pages, subject, navigate]);
}

/** An address may name a case that does not exist: then there are no commands for it. */
function useCaseInFront(caseId: string | null): Case | null | 'loading' {
  const [subject, setSubject] = useState<Case | null | 'loading'>(caseId === null ? null : 'loading');
  useEffect(() => {
    if (caseId === null) return;
    let isWanted = true;
    const put = (loaded: Case | null) => isWanted && setSubject(loaded);
    const waiting = setTimeout(put, PATIENCE_MS, null);
    loadCase(caseId)
      .then(put, () => put(null))
      .finally(() => clearTimeout(waiting));
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [caseId]);
  return subject;
}
