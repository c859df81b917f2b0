import { useCase } from '../../../case/use-case.ts';
import type { Attended, CalledTask } from '../../../room/index.ts';
import { TextWithCode } from '../../../ui/index.ts';
import { namedTask } from '../task-names.ts';
import styles from './ClassScreen.module.css';
import { Clocked } from './Clocked.tsx';

interface TaskOnScreenProps {
  readonly task: CalledTask;
  readonly standing: Attended['call']['standing'];
  readonly ahead: number;
}

/** What all work on: what it is, how long they have, and how many have done it. */
export function TaskOnScreen({ task, standing: { here, done }, ahead }: TaskOnScreenProps) {
  const { title, lessonTitle } = namedTask(task);
  const loading = useCase(task.lesson);
  const tasks = loading.status === 'loaded' ? (loading.value.definition.tasks ?? []) : [];
  const goal = tasks.find(({ id }) => id === task.task)?.goal;
  return (
    <Clocked name="Task" kicker={lessonTitle} title={title} endsAt={task.endsAt} ahead={ahead}>
      {goal && (
        <p className={styles.goal}>
          <TextWithCode text={goal} />
        </p>
      )}
      {here > 0 && (
        <div className={styles.standing}>
          <p>
            <b>{done.toLocaleString('en')}</b> of {here.toLocaleString('en')} have done it
          </p>
          <progress aria-label="Done" value={done} max={here} />
        </div>
      )}
    </Clocked>
  );
}
