import { HowToJoin } from '../frame/HowToJoin.tsx';
import styles from './NobodyYet.module.css';

interface NobodyYetProps {
  readonly code: string;
  readonly addresses: readonly string[];
}

/** Before anybody has come: what to show them, and what to do. */
export function NobodyYet({ code, addresses }: NobodyYetProps) {
  return (
    <div className={styles.nobody}>
      <h1>Nobody has joined yet</h1>
      <HowToJoin code={code} addresses={addresses}>
        <ol className={styles.steps}>
          <li>Open the projector: it shows the same code, and later the task and its clock.</li>
          <li>Learners scan or type it, say what they want to be called, and open a lesson.</li>
          <li>Each of them gets a tile here. Who needs you most comes first.</li>
        </ol>
        <p className="muted">
          What learners send lies in this browser and in the room's server, until you end the class.
        </p>
      </HowToJoin>
    </div>
  );
}
