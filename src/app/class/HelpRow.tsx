import { Link, useLocation } from 'wouter';
import { CASES } from '../../case/catalogue.ts';
import { addresses } from '../../pages/addresses.ts';
import { type Help, useHelp } from '../../session/later.ts';
import { Button } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import styles from './Calls.module.css';
import { Row } from './Row.tsx';
import { lessonHere } from './where.ts';

/** Says that there is something from the instructor, in this lesson or in others, and leads there. */
export function HelpRow() {
  const help = useHelp();
  // Another page is in another lesson.
  useLocation();
  const { notes, pointed, offer } = help;
  const here = lessonHere()?.lesson;
  const told = [...notes, pointed, offer].flatMap((each) => each?.lesson ?? []);
  return [...new Set(told)].map((lesson) =>
    lesson === here ? (
      <Row key={lesson} ways={<Button onClick={show}>Show it</Button>}>
        <b>For you:</b> {whatIn(lesson, help)}.
      </Row>
    ) : (
      <Row
        key={lesson}
        ways={
          <Link href={addresses.lesson(lesson)} className={styles.link}>
            Go there
          </Link>
        }
      >
        <b>For you in the lesson {titleOf(lesson)}:</b> {whatIn(lesson, help)}.
      </Row>
    ),
  );
}

function whatIn(lesson: string, { notes, pointed, offer }: Help): string {
  const count = notes.filter((note) => note.lesson === lesson).length;
  return [
    count > 0 ? counted(count, 'note') : '',
    pointed?.lesson === lesson ? 'a line to look at' : '',
    offer?.lesson === lesson ? 'an edit to take or leave' : '',
  ]
    .filter((each) => each !== '')
    .join(', ');
}

function titleOf(lesson: string): string {
  return CASES.find(({ id }) => id === lesson)?.title ?? lesson;
}

function show(): void {
  document.getElementById(FROM_INSTRUCTOR)?.focus();
}

/** Of the heading in the lesson. */
const FROM_INSTRUCTOR = 'from-the-instructor';
