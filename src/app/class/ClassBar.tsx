import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { addresses } from '../../pages/addresses.ts';
import { attendHere, dismissClass, goOnInClass, isElsewhere, useAttendance } from '../../session/later.ts';
import { Button, Fallible, StandingLine } from '../../ui/index.ts';
import { Calls } from './Calls.tsx';
import styles from './ClassBar.module.css';
import { Controls } from './Controls.tsx';
import { classStanding } from './class-words.ts';
import { EyesHere } from './EyesHere.tsx';
import { startHearing } from './help-told.ts';
import { startReporting } from './reporter.ts';
import { startShowing } from './screen-shown.ts';

/** Under every page of a learner who is in a class: how it is with it, what the instructor calls to, and a hand. */
export function ClassBar() {
  const attendance = useAttendance();
  const [address] = useLocation();
  useEffect(() => {
    goOnInClass();
    const stops = [startReporting(), startShowing(), startHearing()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  useAttendedHere();
  const isOver = attendance.is === 'none';
  if (!hasBar(address) || (isOver && attendance.because === '')) return null;
  return (
    <Fallible what="The class">
      <Bar />
    </Fallible>
  );
}

function Bar() {
  const attendance = useAttendance();
  const bar = useRef<HTMLElement>(null);
  useRoomFor(bar);
  const isIn = attendance.is === 'attending';
  const standing = classStanding(attendance);
  const [peeked, setPeeked] = useState(false);
  const attended = isIn ? attendance.attended : null;
  const isEyes = attended?.call.isEyes === true;
  // The next time that all eyes are wanted is another one.
  if (peeked && !isEyes) setPeeked(false);
  const view = isEyes ? attended?.view : null;
  return (
    <>
      <section ref={bar} aria-label="Class" className={styles.bar}>
        {isIn && attended && !isElsewhere(attended) && (
          <Calls
            attending={attendance.attending}
            attended={attended}
            isPeeking={peeked}
            onLook={() => setPeeked(false)}
          />
        )}
        <div className={styles.own}>
          <StandingLine name="The class" isLive={standing.is === 'live'} text={standing.text} />
          {attendance.is !== 'none' && (
            <Link
              href={addresses.joinClass(attendance.code)}
              className={styles.code}
              aria-label={`Class ${attendance.code}: name and leaving`}
            >
              {attendance.code}
            </Link>
          )}
          {attendance.is === 'none' && <Button onClick={dismissClass}>Close</Button>}
          {attended && isElsewhere(attended) && <Button onClick={attendHere}>Go on here</Button>}
          {isIn && !isElsewhere(attendance.attended) && (
            <Controls attending={attendance.attending} mine={attendance.attended.mine} />
          )}
        </div>
      </section>
      {view?.bench && !peeked && <EyesHere view={view} bench={view.bench} onPeek={() => setPeeked(true)} />}
    </>
  );
}

/** Who presents, prints, or teaches is not disturbed. */
function hasBar(address: string): boolean {
  return !/^\/(talk|presenter|print|overview|preflight)(\/|$)|^\/class\/[^/]+\/screen(\/|$)|^\/class(\/(lead|summary|learner)(\/|$)|$)/.test(
    address,
  );
}

/** Of several tabs, the one that is looked at attends. */
function useAttendedHere(): void {
  useEffect(() => {
    const onLook = () => {
      const now = useAttendance.getState();
      if (!document.hidden && now.is === 'attending' && isElsewhere(now.attended)) attendHere();
    };
    addEventListener('focus', onLook);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      removeEventListener('focus', onLook);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, []);
}

/** Tells the page how high the bar is: it covers nothing. */
function useRoomFor(bar: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const shown = bar.current;
    if (!shown) return;
    const page = document.documentElement;
    const observer = new ResizeObserver(() => {
      page.style.setProperty('--class-bar', `${shown.offsetHeight}px`);
    });
    observer.observe(shown);
    return () => {
      observer.disconnect();
      page.style.removeProperty('--class-bar');
    };
  }, [bar]);
}
