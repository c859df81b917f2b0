import { useEffect, useId, useMemo, useState } from 'react';
import { type Case, hasSameFiles, kindOf, type ProjectFiles, type StageName, stageOf, stagesOf } from '#case';
import { type BenchVariant, CaseBench, forgetTexts, ON_A_SLIDE } from '../../../../bench/index.ts';
import type { ClassHost, Learner } from '../../../../room/index.ts';
import { editFile, orders, useSession, workspaceOf } from '../../../../session/index.ts';
import { type Copy, takeCopy } from '../../../../session/later.ts';
import field from '../../../../ui/field.module.css';
import { Button } from '../../../../ui/index.ts';
import { nameOf } from '../../learner-name.ts';
import type { ChangeLook, Look } from '../state/looks.ts';
import { withStage } from '../state/stage-over.ts';
import { changeBetween, hasChange } from '../state/told.ts';
import { projectOf } from '../use-learner-files.ts';
import styles from './MyCopy.module.css';
import { OfferForm } from './OfferForm.tsx';
import { renewCopy } from './renew-copy.ts';

interface MyCopyProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly copy: Copy;
  readonly subject: Case;
  /** The learner's files as they are now; `null` while they are not shown. */
  readonly theirs: ProjectFiles | null;
  readonly look: Look;
  readonly onLook: ChangeLook;
}

/** The instructor's copy of a learner's files: it runs here, and what is changed in it can be offered to the learner. */
export function MyCopy({ host, learner, copy, subject, theirs, look, onLook }: MyCopyProps) {
  const { bench } = copy;
  const name = nameOf(learner);
  const panelId = useId();
  const { edits } = useSession((session) => workspaceOf(session, bench));
  const before = useMemo(() => projectOf(subject, bench.stage, copy.edits), [subject, bench, copy]);
  const after = useMemo(() => projectOf(subject, bench.stage, edits), [subject, bench, edits]);
  const change = useMemo(
    // What the learner changes in installed files counts from the installed text.
    () => changeBetween({ ...subject.library, ...before }, after),
    [subject, before, after],
  );
  const [isOffering, setOffering] = useState(false);
  const isStale = theirs !== null && !hasSameFiles(theirs, before);
  useEffect(() => orders.readyFor(bench), [bench]);
  // The editor is gone once this runs.
  useEffect(() => () => queueMicrotask(() => forgetTexts(bench)), [bench]);
  return (
    <section aria-label={`Your copy of ${name}’s files`} className={styles.copy}>
      <header className={styles.head}>
        <p>
          <b>Your copy</b>, taken at {timeOf(copy.at)}
          {hasChange(change) && `, with your changes to ${Object.keys(change.edits).join(', ')}`}. It runs
          here, in your own Python: {name}’s files stay as they are.
          {isStale && ` ${name} has changed the files since.`}
        </p>
        <StagesOver name={name} subject={subject} copy={copy} edits={edits} />
        {isStale && <Button onClick={() => renewCopy(subject, learner, copy)}>Copy again</Button>}
        {theirs && hasChange(change) && <Button onClick={() => takeCopy(learner)}>Drop my changes</Button>}
        <Button
          primary
          disabled={!hasChange(change)}
          aria-expanded={isOffering}
          onClick={() => setOffering(!isOffering)}
        >
          Offer this edit …
        </Button>
      </header>
      <div className={styles.both}>
        <div className={styles.bench} inert={isOffering}>
          <CaseBench id={bench} subject={subject} panelId={panelId} variant={RUN_HERE} />
        </div>
        {isOffering && (
          <OfferForm
            host={host}
            learner={learner}
            lesson={bench.case}
            change={change}
            theirs={theirs}
            look={look}
            onLook={onLook}
            onClose={() => setOffering(false)}
          />
        )}
      </div>
    </section>
  );
}

const RUN_HERE: BenchVariant = { ...ON_A_SLIDE, canReset: false, hasOwnHooks: true };

interface StagesOverProps {
  readonly name: string;
  readonly subject: Case;
  readonly copy: Copy;
  readonly edits: ProjectFiles;
}

/** Puts a prepared stage over the copy: the hook, to see what it finds in these files, or the fix, to begin an edit with. */
function StagesOver({ name, subject, copy, edits }: StagesOverProps) {
  const { bench } = copy;
  const [said, setSaid] = useState('');
  const stages = stagesOf(subject.definition).filter(
    (stage) => stage !== bench.stage && kindOf(stage) !== 'buggy',
  );
  const put = (stage: StageName) => {
    const over = withStage(subject, bench.stage, stage, edits);
    for (const [path, text] of Object.entries(over.edits)) editFile(bench, subject, path, text);
    const put = `The stage ${stage} is over the copy: ${stageOf(subject, stage).about}`;
    setSaid(
      over.replaced.length === 0
        ? put
        : `${put} In ${over.replaced.join(', ')} the lines of ${name} stood in its way, and are replaced in your copy.`,
    );
  };
  return (
    <>
      <select
        aria-label="Put a prepared stage over the copy"
        value=""
        className={field.field}
        onChange={(event) => put(event.target.value as StageName)}
      >
        <option value="" disabled>
          With a stage over it …
        </option>
        {stages.map((stage) => (
          <option key={stage}>{stage}</option>
        ))}
      </select>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}

function timeOf(moment: number): string {
  return new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
