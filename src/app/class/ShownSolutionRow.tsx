import { useState } from 'react';
import { at, stageFiles } from '#case';
import { WithCase } from '../../bench/light.ts';
import { CASES } from '../../case/catalogue.ts';
import { LESSON_STAGE, LESSONS } from '../../pages/lesson/lessons.ts';
import type { ShownSolution } from '../../room/index.ts';
import { Button, Diff, TitledDialog } from '../../ui/index.ts';
import styles from './Calls.module.css';
import { Row } from './Row.tsx';

/** Somebody's solution, that the instructor shows to all. */
export function ShownSolutionRow({ shown }: { readonly shown: ShownSolution }) {
  const [isOpen, setOpen] = useState(false);
  const title = CASES.find(({ id }) => id === shown.lesson)?.title ?? shown.lesson;
  const part = at(LESSONS, shown.lesson)?.parts.find(({ task }) => task === shown.task)?.title ?? shown.task;
  return (
    <>
      <Row ways={<Button onClick={() => setOpen(true)}>Look at it</Button>}>
        <b>A solution is shown:</b> {title}, {part}.
      </Row>
      {isOpen && (
        <TitledDialog
          name={`A solution of ${title}, ${part}`}
          className={styles.dialog}
          onClose={() => setOpen(false)}
        >
          <SolutionDiff shown={shown} />
        </TitledDialog>
      )}
    </>
  );
}

function SolutionDiff({ shown: { lesson, edits } }: { readonly shown: ShownSolution }) {
  return (
    <WithCase id={lesson}>
      {(subject) => {
        const found = { ...subject.library, ...stageFiles(subject, LESSON_STAGE) };
        return (
          <div className={styles.diff}>
            <Diff before={found} after={{ ...found, ...edits }} />
          </div>
        );
      }}
    </WithCase>
  );
}
