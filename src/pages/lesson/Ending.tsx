import { useState } from 'react';
import { Link } from 'wouter';
import { at, stageFiles, zipOf } from '#case';
import { loadCase, onPackages } from '../../case/catalogue.ts';
import { filesOf, useSession, workspaceOf } from '../../session/index.ts';
import { Button, messageOf, saveFile } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import styles from './Lesson.module.css';
import { LESSON_STAGE, LESSONS, lessonBench } from './lessons.ts';
import { useProgress } from './progress/store.ts';

/** After the last page: the same mystery on real packages, and the case to take home. */
export function Ending({ caseId }: { readonly caseId: string }) {
  return (
    <section aria-labelledby="next" className={styles.ending}>
      <h2 id="next">What comes next</h2>
      {onPackages(caseId).map(({ id, title, story }) => (
        <div key={id}>
          <h3>
            <Link href={addresses.lessonPage(id, 0)}>{title}</Link>
          </h3>
          <p>{story}</p>
        </div>
      ))}
      <TakeHome caseId={caseId} />
    </section>
  );
}

/** Downloads the case with the learner's edits, as a folder that runs and checks itself with any Python. */
function TakeHome({ caseId }: { readonly caseId: string }) {
  const [failure, setFailure] = useState<string | null>(null);
  const save = () =>
    zipped(caseId).then(
      (bytes) => saveFile(`${caseId}.zip`, bytes, 'application/zip'),
      (reason: unknown) => setFailure(messageOf(reason)),
    );
  return (
    <div className="stack">
      <p>
        Take the case home: it runs with your own <code>python3</code>, as you left it, and checks itself.
      </p>
      <Button onClick={() => void save()}>Download {caseId}.zip</Button>
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}

async function zipped(caseId: string): Promise<Uint8Array<ArrayBuffer>> {
  const [{ takeHomeFiles }, subject] = await Promise.all([
    import('./take-home/take-home-files.ts'),
    loadCase(caseId),
  ]);
  const workspace = workspaceOf(useSession.getState(), lessonBench(caseId));
  const progress = at(useProgress.getState().cases, caseId);
  const files = takeHomeFiles({
    subject,
    files: filesOf(subject, workspace),
    found: stageFiles(subject, LESSON_STAGE),
    tasks: (subject.definition.tasks ?? []).map((task) => {
      const work = at(progress?.tasks, task.id);
      return {
        task,
        title: at(LESSONS, caseId)?.parts.find((part) => part.task === task.id)?.title ?? task.id,
        passedWith: work?.passedAt ? work.passedWith : null,
      };
    }),
  });
  return zipOf(Object.entries(files).map(([path, text]) => [`${caseId}/${path}`, text]));
}
