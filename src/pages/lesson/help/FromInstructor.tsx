import { useMemo } from 'react';
import { type Case, type Line, type ProjectFiles, stageFiles } from '#case';
import type { Offer } from '../../../room/index.ts';
import { openLine } from '../../../session/index.ts';
import { useHelp } from '../../../session/later.ts';
import { Button, Diff } from '../../../ui/index.ts';
import { LESSON_STAGE, lessonBench } from '../lessons.ts';
import type { Workbook } from '../use-workbook.ts';
import styles from './FromInstructor.module.css';
import { hasMovedOn, withOffer } from './taken.ts';

interface FromInstructorProps {
  readonly subject: Case;
  readonly caseId: string;
  readonly workbook: Workbook;
}

/** What an instructor has told this learner about the lesson: the line pointed at, notes at lines, and an edit to take or leave. */
export function FromInstructor({ subject, caseId, workbook }: FromInstructorProps) {
  const help = useHelp();
  const notes = help.notes.filter(({ lesson }) => lesson === caseId);
  const pointed = help.pointed?.lesson === caseId ? help.pointed : null;
  const offer = help.offer?.lesson === caseId ? help.offer : null;
  if (notes.length === 0 && !pointed && !offer) return null;
  return (
    <section aria-labelledby={HEADING} className={styles.help}>
      {/* What leads here from elsewhere finds it by this name. */}
      <h3 id={HEADING} tabIndex={-1}>
        From the instructor
      </h3>
      <div aria-live="polite" className={styles.said}>
        {pointed && (
          <p>
            Look at <ToLine caseId={caseId} line={pointed.line} />
          </p>
        )}
        {notes.length > 0 && (
          <ul aria-label="Notes" className={styles.notes}>
            {notes.map(({ id, line, text }) => (
              <li key={id}>
                <ToLine caseId={caseId} line={line} />
                <span className={styles.text}>{text}</span>
              </li>
            ))}
          </ul>
        )}
        {offer && (
          <Offered
            key={offer.id}
            offer={offer}
            subject={subject}
            workbook={workbook}
            onAnswer={(answer) => help.answer(offer.id, answer)}
          />
        )}
      </div>
    </section>
  );
}

const HEADING = 'from-the-instructor';

/** Leads to a line in the editor. */
function ToLine({ caseId, line }: { readonly caseId: string; readonly line: Line }) {
  return (
    <Button
      className={styles.line}
      onClick={() => openLine(lessonBench(caseId), { file: line.file, line: line.line })}
    >
      {line.file.replace(/^site-packages\//, '')}:{line.line}
    </Button>
  );
}

interface OfferedProps {
  readonly offer: Offer;
  readonly subject: Case;
  readonly workbook: Workbook;
  readonly onAnswer: (answer: 'taken' | 'left') => void;
}

/** An edit as it would change the files that are there now. Nothing happens before a yes. */
function Offered({ offer, subject, workbook, onAnswer }: OfferedProps) {
  const { edits, replace } = workbook;
  const prepared: ProjectFiles = useMemo(
    () => ({ ...subject.library, ...stageFiles(subject, LESSON_STAGE) }),
    [subject],
  );
  const taken = useMemo(() => withOffer(offer, prepared, edits), [offer, prepared, edits]);
  const paths = Object.keys(offer.edits);
  const only = (files: ProjectFiles) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => paths.includes(path)));
  return (
    <section aria-label="An edit that is offered" className={styles.offer}>
      <p>
        <b>The instructor offers an edit.</b> {offer.says}
      </p>
      <Diff before={only({ ...prepared, ...edits })} after={only({ ...prepared, ...taken })} />
      {hasMovedOn(offer, prepared, edits) && (
        <p className="muted">You have changed these files since. What you changed stays: look at both.</p>
      )}
      <div className="row">
        <Button
          primary
          onClick={() => {
            replace('the instructor’s edit', taken);
            onAnswer('taken');
          }}
        >
          Take it
        </Button>
        <Button onClick={() => onAnswer('left')}>Leave it</Button>
      </div>
    </section>
  );
}
