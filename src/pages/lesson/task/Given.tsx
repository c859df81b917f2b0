import { useId } from 'react';
import { at, type Line, type PredictTask, type ProjectFiles } from '#case';
import type { StepShown } from '../../../bench/index.ts';
import { lineOfStep } from '../../../steps/index.ts';
import { Button, TextWithCode } from '../../../ui/index.ts';
import styles from './TaskCard.module.css';

interface PredictionProps {
  readonly task: PredictTask;
  readonly choice: number | null;
  readonly onChoose: (choice: number) => void;
}

/** Asks what the learner expects before the run. */
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

interface AccusationProps {
  readonly files: ProjectFiles;
  /** The line clicked last. */
  readonly pointedAt: Line | null;
  /** The lines that were named correctly. */
  readonly named: readonly Line[];
  readonly count: number;
  readonly onName: (line: Line) => void;
}

/** Names the culprit: a line that the learner clicks in the editor or as a frame of the evidence. */
export function Accusation({ files, pointedAt, named, count, onName }: AccusationProps) {
  return (
    <div className="stack">
      {count > 1 && (
        <p>
          There are {count} culprits. Named so far:{' '}
          {named.length === 0 ? 'none' : named.map(placeText).join(', ')}.
        </p>
      )}
      {pointedAt ? (
        <>
          <pre className={styles.pointed}>
            <b>{placeText(pointedAt)}</b>
            {'\n'}
            {at(files, pointedAt.file)?.split('\n')[pointedAt.line - 1]?.trim()}
          </pre>
          <Button primary onClick={() => onName(pointedAt)}>
            Name this line
          </Button>
        </>
      ) : (
        <p>Click a line in the editor or a frame in the evidence.</p>
      )}
    </div>
  );
}

interface StandingProps {
  readonly shown: StepShown | null;
  readonly onMoment: (step: number) => void;
}

/** Says that the step which is shown is the moment. */
export function Standing({ shown, onMoment }: StandingProps) {
  if (!shown) return <p>Run it first; this task records its steps.</p>;
  const { walk, step } = shown;
  if (step === null) return <p>Now walk through its steps: they are beneath the code.</p>;
  const { file, line, text } = lineOfStep(walk, step);
  return (
    <div className="stack">
      <pre className={styles.pointed}>
        <b>
          Step {(step + 1).toLocaleString('en')}, {placeText({ file, line })}
        </b>
        {'\n'}
        {text}
      </pre>
      <Button primary onClick={() => onMoment(step)}>
        This is the moment
      </Button>
    </div>
  );
}

function placeText({ file, line }: Line): string {
  return `${file.replace(/^site-packages\//, '')}:${line}`;
}
