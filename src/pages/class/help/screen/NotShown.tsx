import type { ClassHost, Learner } from '../../../../room/index.ts';
import { Button } from '../../../../ui/index.ts';
import { nameOf } from '../../learner-name.ts';
import type { ChangeLook, Look } from '../state/looks.ts';
import styles from './NotShown.module.css';

interface NotShownProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly look: Look;
  readonly onLook: ChangeLook;
}

/** In the place of a screen that is not shown: why, and how to ask for it. */
export function NotShown({ host, learner, look, onLook }: NotShownProps) {
  const { client, isHere, told, reply } = learner;
  const name = nameOf(learner);
  const ask = () => {
    onLook({ wasDeclined: false });
    host.tell(client, { wantsScreen: true });
  };
  return (
    <section aria-label={`${name}’s screen`} className={styles.box}>
      <h2>{headOf(name, learner, look)}</h2>
      {look.wasShown && isHere && <p>Nothing of the code is kept here.</p>}
      <p role="status" className={styles.state}>
        {askedText(name, learner, look)}
      </p>
      {told.wantsScreen ? (
        <Button onClick={() => host.tell(client, { wantsScreen: false })}>Do not ask any more</Button>
      ) : (
        // Until the learner's side knows that the last question is over, it would answer no again.
        <Button primary disabled={reply.noScreen === true} onClick={ask}>
          {look.wasDeclined ? 'Ask again' : 'Ask to see the screen'}
        </Button>
      )}
      <p className={styles.what}>
        {name} decides. A screen is the files of the lesson, the last run and its exhibits, as they change; it
        ends when {name} stops it.
      </p>
    </section>
  );
}

function headOf(name: string, { isHere }: Learner, { wasShown }: Look): string {
  if (!isHere) return `${name} is not connected`;
  return wasShown ? `${name} shows the screen no more` : `${name} does not show the screen`;
}

function askedText(name: string, { isHere, told, reply }: Learner, { wasDeclined }: Look): string {
  if (wasDeclined) return `${name} would rather not show it now.`;
  if (!told.wantsScreen) return '';
  if (!isHere) return `${name} is asked as soon as the connection is back.`;
  return reply.heard >= told.seq
    ? `${name} is asked, and has not answered yet.`
    : 'The question is on its way.';
}
