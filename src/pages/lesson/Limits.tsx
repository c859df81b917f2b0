import { foreseenDeafness } from '#runtime';
import { TextWithCode } from '../../ui/index.ts';
import styles from './Lesson.module.css';

/** What this browser cannot do in a lesson, before anybody has run anything. In most browsers nothing. */
export function Limits() {
  const says = foreseenDeafness();
  return says === null ? null : (
    <p role="note" className={styles.limits}>
      <TextWithCode text={says} />
    </p>
  );
}
