import { useLocation } from 'wouter';
import { addresses } from '../../pages/addresses.ts';
import { useHelp } from '../../session/later.ts';
import { Button } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { Row } from './Row.tsx';
import { lessonHere } from './where.ts';

/** Says that there is something from the instructor in a lesson, and leads there. */
export function HelpRow() {
  const { notes, pointed, offer } = useHelp();
  const [, go] = useLocation();
  const lesson = offer?.lesson ?? notes.at(-1)?.lesson ?? pointed?.lesson;
  if (lesson === undefined || lesson === '') return null;
  const what = [
    notes.length > 0 ? counted(notes.length, 'note') : '',
    pointed ? 'a line to look at' : '',
    offer ? 'an edit to take or leave' : '',
  ].filter((each) => each !== '');
  const show = () => {
    if (lessonHere()?.lesson === lesson) document.getElementById(FROM_INSTRUCTOR)?.focus();
    else go(addresses.lesson(lesson));
  };
  return (
    <Row ways={<Button onClick={show}>Show it</Button>}>
      <b>For you:</b> {what.join(', ')}.
    </Row>
  );
}

/** Of the heading in the lesson. */
const FROM_INSTRUCTOR = 'from-the-instructor';
