import { useState } from 'react';
import { at, stageFiles } from '#case';
import { loadCase } from '../../../case/catalogue.ts';
import { filesOf, useSession, workspaceOf } from '../../../session/index.ts';
import { Button, saveFile } from '../../../ui/index.ts';
import styles from '../Lesson.module.css';
import { LESSON_STAGE, lessonBench } from '../lesson-case.ts';
import { LESSONS } from '../lessons.ts';
import { useProgress } from '../progress/store.ts';

/** The case as it stands, as a folder that runs and checks itself with one's own Python. */
export function TakeHome({ caseId }: { readonly caseId: string }) {
  const [failure, setFailure] = useState<string | null>(null);
  const save = () =>
    zipped(caseId).then(
      (bytes) => saveFile(`${caseId}.zip`, bytes, 'application/zip'),
      (reason: unknown) => setFailure(reason instanceof Error ? reason.message : String(reason)),
    );
  return (
    <div className={styles.takeHome}>
      <p>
        Take the case home: it runs there with <code>python3</code> as you left it, and checks itself.
      </p>
      <Button onClick={() => void save()}>Download {caseId}.zip</Button>
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}

async function zipped(caseId: string): Promise<Uint8Array<ArrayBuffer>> {
  const [{ strToU8, zipSync }, { takeHomeFiles }, subject] = await Promise.all([
    import('fflate'),
    import('./take-home-files.ts'),
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
  const entries = Object.entries(files).map(([path, text]) => [`${caseId}/${path}`, strToU8(text)]);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}
