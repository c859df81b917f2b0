import { type BenchId, benchId, benchKey, benchOf, isSameBench } from '#case';
import { CASES } from '../../../case/catalogue.ts';
import { Button } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { lessonBench } from '../../lesson/lessons.ts';
import { benchName } from './bench-names.ts';
import { Choose } from './Choose.tsx';
import { lookAt, useBenches } from './instructors-view.ts';
import { Part } from './Part.tsx';
import type { Led } from './use-class.ts';

const LATEST = 5;

/** All eyes on a bench that the instructor has in this browser, in whatever window. */
export function EyesPart({ host, now }: Pick<Led, 'host' | 'now'>) {
  const { isEyes, task } = now.call;
  const { benches, chosen } = useBenches();
  const first = chosen ?? lessonBench(task?.lesson ?? CASES[0]?.id ?? '');
  return (
    <Part name="All eyes here" isOn={isEyes}>
      <p className="muted">
        {isEyes
          ? 'All see this bench as it is in your window: files, cursor, runs. Their own work waits below it.'
          : 'Learners and the projector see one of your benches, live, until you release them.'}
      </p>
      <Choose
        name="Your bench"
        value={benchKey(first)}
        groups={groupsOf(benches.slice(0, LATEST))}
        onChoose={(key) => {
          const bench = benchOf(key);
          if (bench) lookAt(bench);
        }}
      />
      <div className="row">
        {isEyes ? (
          <Button large primary onClick={() => host.call({ isEyes: false })}>
            Release
          </Button>
        ) : (
          <Button
            large
            onClick={() => {
              lookAt(first);
              host.call({ isEyes: true, pause: null });
            }}
          >
            All eyes here
          </Button>
        )}
        <a className="tap" href={`#${addressOf(first)}`} target="_blank" rel="noreferrer">
          Open it in a window
        </a>
      </div>
    </Part>
  );
}

function groupsOf(latest: readonly BenchId[]) {
  const isLatest = (bench: BenchId) => latest.some((each) => isSameBench(each, bench));
  const lessons = CASES.map(({ id }) => lessonBench(id));
  const stages = CASES.flatMap(({ id, stages }) => stages.map((stage) => benchId(id, stage)));
  const options = (benches: readonly BenchId[]) =>
    benches.map((bench) => ({ value: benchKey(bench), name: benchName(bench) }));
  const isOther = (bench: BenchId) => !isLatest(bench);
  return [
    { name: 'Used last', options: options(latest) },
    { name: 'Lessons', options: options(lessons.filter(isOther)) },
    { name: 'Demonstrations', options: options(stages.filter(isOther)) },
  ].filter((group) => group.options.length > 0);
}

function addressOf({ case: id, stage, for: purpose }: BenchId): string {
  return purpose === 'lesson' ? addresses.lesson(id) : addresses.demo(id, stage);
}
