import { create } from 'zustand';
import { at, type BenchId, type BenchKey, benchKey, benchOf, type Case, isSameBench } from '#case';
import { benchOnSlide } from '#deck';
import { followedBench } from '../../../bench/audience/followed-bench.ts';
import { walksRead, watchWalks } from '../../../bench/steps/walks-read.ts';
import { CASES, loadCase } from '../../../case/catalogue.ts';
import { type AudienceView, NO_VIEW, type Readable } from '../../../room/index.ts';
import { type Session, useSession, viewOf } from '../../../session/index.ts';
import { audienceView, useTeaching } from '../../../session/later.ts';
import { keptText } from '../../../ui/index.ts';
import { SLIDES } from '../../talk/the-deck.ts';
import { laterFirst, type Uses } from './uses.ts';

/*
 * The instructor's bench that all eyes are on. It may be open in another window of this browser: all windows share one session, so it
 * is read here as it is there.
 */

const keptKey = keptText('tab', 'machete-mode.class-eyes');

interface Eyes {
  /** What the instructor has chosen; `null` before that. */
  readonly chosen: BenchId | null;
  readonly uses: Uses;
}

const useEyes = create<Eyes>(() => ({ chosen: benchOf(keptKey.read() ?? ''), uses: [] }));

/** Chooses the bench that all see while all eyes are here. */
export function lookAt(bench: BenchId): void {
  keptKey.keep(benchKey(bench));
  useEyes.setState({ chosen: bench });
}

/** The benches that were used in this browser, the last one first, and the one of them that all see. */
export function useBenches(): { readonly benches: readonly BenchId[]; readonly chosen: BenchId | null } {
  const { chosen, uses } = useEyes();
  const onSlide = useSession(({ position }) => benchOn(position?.slide));
  const used = uses.map(benchOf).filter((bench) => bench !== null && isOfDeck(bench));
  const benches = [...used, onSlide, chosen].filter((bench) => bench !== null);
  return {
    benches: benches.filter(
      (bench, index) => benches.findIndex((each) => isSameBench(each, bench)) === index,
    ),
    chosen: chosen ?? benches[0] ?? null,
  };
}

/** A project of the instructor's own is nobody else's. */
function isOfDeck(bench: BenchId): boolean {
  return bench.for !== 'own' && CASES.some(({ id }) => id === bench.case);
}

function benchOn(slide = 0): BenchId | null {
  const [shown] = SLIDES[slide - 1]?.cases ?? [];
  return shown ? benchOnSlide(shown) : null;
}

let isWatching = false;

/** Notices which bench is used, in whatever window of this browser. */
function watchUses(): void {
  if (isWatching) return;
  isWatching = true;
  const keysOf = ({ workspaces, views, runs }: Session) => [workspaces, views, runs] as const;
  const seen = keysOf(useSession.getState()).flatMap((each) => Object.keys(each) as BenchKey[]);
  useEyes.setState({ uses: [...new Set(seen.toReversed())] });
  useSession.subscribe((now, before) => {
    const [after, earlier] = [keysOf(now), keysOf(before)];
    if (after.every((each, index) => each === earlier[index])) return;
    useEyes.setState(({ uses }) => ({ uses: laterFirst(uses, earlier, after) }));
  });
}

const loaded = new Map<string, Case>();

/**
 * What learners see while all eyes are on the instructor: the bench that was chosen, and where the cursor or the laser points there. At
 * any other time it is nothing: how the instructor solves a task is nobody's to see.
 */
export const INSTRUCTORS_VIEW: Readable<AudienceView> = { read: viewNow, watch };

let last: { readonly of: readonly unknown[]; readonly view: AudienceView } | null = null;

function viewNow(): AudienceView {
  const teaching = useTeaching.getState();
  const bench = chosenNow();
  const subject = bench && loaded.get(bench.case);
  if (teaching.is !== 'teaching' || !teaching.class.call.isEyes || !bench || !subject) return NO_VIEW;
  const session = useSession.getState();
  const key = benchKey(bench);
  const { workspaces, views, runs, python, show, position } = session;
  const parts = [at(workspaces, key), at(views, key), at(runs, key)];
  const of = [bench, subject, ...parts, python, show, position, walksRead()];
  if (!last || last.of.some((each, index) => each !== of[index]))
    last = { of, view: viewOfBench(session, bench, subject) };
  return last.view;
}

function viewOfBench(session: Session, bench: BenchId, subject: Case): AudienceView {
  const followed = followedBench(session, bench, subject);
  const seen = { ...followed, marked: followed.marked ?? cursorIn(session, bench, followed.openFile) };
  const onSlide = benchOn(session.position?.slide);
  // On its slide it is there with all that is pointed at and drawn.
  if (onSlide && isSameBench(onSlide, bench)) return { ...audienceView(session, seen), over: null };
  return { ...NO_VIEW, bench: seen };
}

/** What the instructor reads there, as the cursor tells: it is what a finger would point at. */
function cursorIn(session: Session, bench: BenchId, openFile: string | null) {
  const selected = viewOf(session, bench).selected?.what;
  if (!selected || (openFile !== null && selected.file !== openFile)) return null;
  return { file: selected.file, line: selected.selection.positionLineNumber };
}

function chosenNow(): BenchId | null {
  const { chosen, uses } = useEyes.getState();
  const bench = chosen ?? benchOf(uses[0] ?? '');
  return bench && isOfDeck(bench) ? bench : null;
}

function watch(listener: () => void): () => void {
  watchUses();
  const loadChosen = () => {
    const bench = chosenNow();
    if (bench) void load(bench.case, listener);
  };
  const stops = [useSession, useTeaching].map((store) => store.subscribe(listener));
  stops.push(
    watchWalks(listener),
    useEyes.subscribe(() => {
      loadChosen();
      listener();
    }),
  );
  loadChosen();
  return () => {
    for (const stop of stops) stop();
  };
}

async function load(caseId: string, onLoaded: () => void): Promise<void> {
  if (loaded.has(caseId)) return;
  try {
    loaded.set(caseId, await loadCase(caseId));
    onLoaded();
  } catch {
    // The page of the bench says why; it is asked for again when another bench is chosen.
  }
}
