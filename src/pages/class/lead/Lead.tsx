import { EyesPart } from './EyesPart.tsx';
import styles from './Lead.module.css';
import { PausePart } from './PausePart.tsx';
import { SendPart } from './SendPart.tsx';
import { SolutionPart } from './SolutionPart.tsx';
import { TaskPart } from './TaskPart.tsx';
import { useClass } from './use-class.ts';
import { VotePart } from './VotePart.tsx';

/** What an instructor starts for all: a task, all eyes, a vote, a solution, a page, a pause. Each is one press away, and so is its end. */
export function Lead() {
  const led = useClass();
  if (!led) return null;
  const { host, now, addresses } = led;
  return (
    <div className={styles.lead}>
      <h1 className="visually-hidden">Lead the class</h1>
      <TaskPart host={host} now={now} />
      <EyesPart host={host} now={now} />
      <PausePart host={host} now={now} />
      <VotePart host={host} now={now} />
      <SolutionPart host={host} now={now} />
      <SendPart host={host} now={now} addresses={addresses} />
    </div>
  );
}
