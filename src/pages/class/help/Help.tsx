import { useRef } from 'react';
import { Link } from 'wouter';
import { useTeaching } from '../../../session/later.ts';
import { addresses } from '../../addresses.ts';
import styles from './Help.module.css';
import { HelpLearner } from './HelpLearner.tsx';

interface HelpProps {
  /** Of the learner, as the address has it. */
  readonly number: number;
}

/** The instructor's side of a help session with one learner. */
export function Help({ number }: HelpProps) {
  const teaching = useTeaching();
  const first = useRef(number);
  if (teaching.is !== 'teaching') return null;
  const { learners } = teaching.class;
  const learner = learners.find((each) => each.number === number);
  if (!learner)
    return (
      <section className={styles.nobody}>
        <h1>No learner {Number.isNaN(number) ? 'of that number' : number}</h1>
        <p>Nobody of this number is in the class: it has not come yet, or was taken off the board.</p>
        <Link href={addresses.class} className="way-on">
          To the board
        </Link>
      </section>
    );
  return (
    <div className={styles.page}>
      <HelpLearner
        key={learner.client}
        host={teaching.host}
        learner={learner}
        taught={teaching.class}
        isNext={number !== first.current}
      />
    </div>
  );
}
