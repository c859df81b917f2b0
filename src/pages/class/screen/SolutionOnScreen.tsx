import { type CSSProperties, type RefObject, type UIEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Case, stageFiles } from '#case';
import { useCase } from '../../../case/use-case.ts';
import type { ShownSolution } from '../../../room/index.ts';
import { Diff, Fallible, useKeys } from '../../../ui/index.ts';
import { namedTask } from '../task-names.ts';
import styles from './ClassScreen.module.css';

/** How one of those here has solved a task: what is changed of the case as found. Nobody is named. */
export function SolutionOnScreen({ shown }: { readonly shown: ShownSolution }) {
  const { title, lessonTitle } = namedTask(shown);
  const loading = useCase(shown.lesson);
  return (
    <section aria-label="Solution" className={styles.solution}>
      <header>
        <p className={styles.kicker}>
          {lessonTitle}: {title}
        </p>
        <h1>One way to do it</h1>
      </header>
      {loading.status === 'failed' && <p role="alert">{loading.reason}</p>}
      {loading.status === 'loaded' && (
        <Fallible what="The solution" dependsOn={[shown]}>
          <FittedDiff key={shown.id} subject={loading.value} shown={shown} />
        </Fallible>
      )}
    </section>
  );
}

/** Of the design of 1280 × 720, the largest first: what is smaller is read by nobody at the back. */
const SIZES = [28, 25, 22, 19.5, 17.5, 16] as const;

function FittedDiff({ subject, shown }: { readonly subject: Case; readonly shown: ShownSolution }) {
  const box = useRef<HTMLDivElement>(null);
  const { size, isCut } = useFittingSize(box);
  const { turn, isAtEnd, onScroll } = useTurning(box);
  useKeys(isCut ? { forward: () => turn(1), back: () => turn(-1) } : {});
  const found = { ...subject.library, ...stageFiles(subject, 'buggy') };
  return (
    <>
      <div
        ref={box}
        className={styles.diff}
        style={{ '--size': size } as CSSProperties}
        onScroll={onScroll}
        {...(isCut && { role: 'region', 'aria-label': 'Changes', tabIndex: 0 })}
      >
        <Diff before={found} after={{ ...found, ...shown.edits }} />
      </div>
      {isCut && (
        <p role="status" aria-label="More" className={styles.kicker}>
          {isAtEnd
            ? 'This is the end. ↑ or Page Up turns back.'
            : 'There is more: ↓, Page Down or a clicker turns on.'}
        </p>
      )}
    </>
  );
}

/** Of what is seen, so much goes out of sight with a turn: some lines stay, so that eyes find where they were. */
const TURN = 0.85;

/** Turns what is too long for the screen, as pages are turned. */
function useTurning(box: RefObject<HTMLElement | null>) {
  const [isAtEnd, setAtEnd] = useState(false);
  return {
    isAtEnd,
    turn(by: 1 | -1) {
      const element = box.current;
      if (element) element.scrollTop += by * TURN * element.clientHeight;
    },
    onScroll({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: UIEvent<HTMLElement>) {
      setAtEnd(scrollTop + clientHeight >= scrollHeight - 2);
    },
  };
}

/** The largest of the sizes in which the box is not too full. */
function useFittingSize(box: RefObject<HTMLElement | null>) {
  const [index, setIndex] = useState(0);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const isTooFull = element.scrollHeight > element.clientHeight + 1;
    if (isTooFull && index < SIZES.length - 1) setIndex(index + 1);
    else setCut(isTooFull);
  }, [box, index]);
  return { size: SIZES[index] ?? SIZES[0], isCut };
}
