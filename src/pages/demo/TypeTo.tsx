import { useId, useState } from 'react';
import type { BenchId, StageName } from '#case';
import { loadCase } from '../../case/catalogue.ts';
import { startTyping } from '../../session/later.ts';
import { Button, messageOf } from '../../ui/index.ts';
import styles from './TypeTo.module.css';

interface TypeToProps {
  readonly bench: BenchId;
  readonly stages: readonly StageName[];
}

/** Makes the editor type what turns this stage into another one. */
export function TypeTo({ bench, stages }: TypeToProps) {
  const menu = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const start = async (target: StageName) => {
    document.getElementById(menu)?.hidePopover();
    try {
      setRefusal(startTyping(bench, await loadCase(bench.case), target));
    } catch (failure) {
      setRefusal(messageOf(failure));
    }
  };
  return (
    <div className={styles.typeTo}>
      <Button
        popoverTarget={menu}
        className={styles.open}
        title="Press any keys to type the difference, without typos"
      >
        Type to…
      </Button>
      <ul id={menu} popover="auto" aria-label="Type to" className={styles.menu}>
        {stages
          .filter((stage) => stage !== bench.stage)
          .map((stage) => (
            <li key={stage}>
              <button type="button" className={styles.stage} onClick={() => void start(stage)}>
                {stage}
              </button>
            </li>
          ))}
      </ul>
      <span role="status" className={styles.refusal}>
        {refusal}
      </span>
    </div>
  );
}
