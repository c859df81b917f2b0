import { useId } from 'react';
import type { PredictTask } from '#case';
import { TextWithCode } from '../../../ui/index.ts';
import styles from './TaskCard.module.css';

interface PredictionProps {
  readonly task: PredictTask;
  readonly choice: number | null;
  readonly onChoose: (choice: number) => void;
}

/** What the learner expects, to be said before Run. */
export function Prediction({ task, choice, onChoose }: PredictionProps) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>
        <TextWithCode text={task.question} />
      </legend>
      {task.choices.map(({ says }, index) => (
        <label key={says}>
          <input type="radio" name={name} checked={choice === index} onChange={() => onChoose(index)} />
          <span>
            <TextWithCode text={says} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
