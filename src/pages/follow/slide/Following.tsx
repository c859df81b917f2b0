import { lazy, Suspense, useMemo } from 'react';
import { type DeckSlide, LitLinesProvider } from '#deck';
import type { AudienceView, Followed, Poll, Following as Room } from '../../../room/index.ts';
import { classes } from '../../../ui/index.ts';
import { SLIDES } from '../../talk/the-deck.ts';
import { isShownOn } from '../../vote-on-slide.ts';
import type { Looking } from '../state/use-look.ts';
import { AsOnStage } from './AsOnStage.tsx';
import { CurrentBench } from './current-bench.ts';
import styles from './Following.module.css';
import { ReadSlide } from './ReadSlide.tsx';
import { ShownQuestion } from './ShownQuestion.tsx';

/** Loaded when the room is asked. */
const VoteHere = lazy(async () => ({ default: (await import('../vote/VoteHere.tsx')).VoteHere }));

interface FollowingProps {
  readonly look: Looking;
  /** What the stage shows besides the slide; `null` on a slide of one's own. */
  readonly view: AudienceView | null;
  readonly followed: Followed;
  /** `null` while the way to the room is not known. */
  readonly room: Room | null;
  readonly isWide: boolean;
}

/** The slide that is looked at: as it is on the stage, or as a page to be read. */
export function Following({ look, view, followed, room, isWide }: FollowingProps) {
  const slide = SLIDES[look.position.slide - 1];
  const lit = useLit(view);
  if (!slide) return null;
  if (view?.isBlack)
    return <p className={styles.black}>The stage is dark. Look at the speaker, or look back below.</p>;
  const poll = look.isLive && followed.poll && isToBeSeen(followed.poll, slide) ? followed.poll : null;
  const Shown = isWide ? AsOnStage : ReadSlide;
  return (
    <CurrentBench value={look.bench}>
      <LitLinesProvider value={lit}>
        <div className={classes(styles.following, isWide && styles.wide)}>
          {poll && (
            <div className={styles.vote}>
              <Suspense>
                <VoteHere
                  isFolded={!isShownOn(poll, slide, SLIDES)}
                  poll={poll}
                  vote={followed.mine.vote}
                  bench={look.bench}
                  onVote={(choice) => room?.vote(choice)}
                />
              </Suspense>
            </div>
          )}
          <ShownQuestion over={view?.over ?? null} questions={followed.questions} />
          <Shown key={slide.number} slide={slide} step={look.position.step} view={view} />
        </div>
      </LitLinesProvider>
    </CurrentBench>
  );
}

/** Where the stage shows it, and elsewhere as long as one can answer: the speaker may explain something else meanwhile. */
function isToBeSeen(poll: Poll, slide: DeckSlide): boolean {
  return poll.state === 'open' || isShownOn(poll, slide, SLIDES);
}

/** The speaker's spotlight, which nobody else moves. */
function useLit(view: AudienceView | null) {
  const { from, to } = view?.spotlight ?? NONE;
  return useMemo(() => (to > 0 ? { from, to, light: () => undefined } : null), [from, to]);
}

const NONE = { from: 0, to: 0 };
