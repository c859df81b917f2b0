import { type ReactNode, Suspense, useEffect } from 'react';
import type { Case, Line } from '#case';
import { useCase } from '../../../case/use-case.ts';
import type { Class, ClassHost, Learner, LearnerScreen } from '../../../room/index.ts';
import { orders } from '../../../session/index.ts';
import { type Copy, dropCopy, takeCopy, useCopy } from '../../../session/later.ts';
import { Button, Fallible, lazyPage } from '../../../ui/index.ts';
import { nameOf } from '../learner-name.ts';
import { Answers } from './Answers.tsx';
import { renewCopy } from './copy/renew-copy.ts';
import styles from './Help.module.css';
import { HelpHead } from './HelpHead.tsx';
import { NotShown } from './screen/NotShown.tsx';
import { ShownScreen } from './screen/ShownScreen.tsx';
import { type ChangeLook, type Look, useLook } from './state/looks.ts';
import { TakeOff } from './TakeOff.tsx';
import { ToldSide } from './ToldSide.tsx';
import { projectOf, useLearnerFiles } from './use-learner-files.ts';
import { useNow } from './use-now.ts';
import { useTelling } from './use-telling.ts';

// With it come Monaco, the terminal and Python.
const MyCopy = lazyPage(async () => (await import('./copy/MyCopy.tsx')).MyCopy);

interface HelpLearnerProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly taught: Class;
  /** Another learner was looked at before. */
  readonly isNext: boolean;
}

/** One learner: head, screen or copy, and beside them what was answered and what was told. */
export function HelpLearner({ taught, isNext, ...known }: HelpLearnerProps) {
  const { host, learner } = useTelling(known.host, known.learner);
  const now = useNow();
  const [look, onLook] = useLook(learner.client);
  const copy = useCopy(({ copy }) => (copy?.client === learner.client ? copy : null));
  // One from before this page was loaded: another window may have it still.
  useEffect(() => {
    if (useCopy.getState().copy === null) dropCopy();
  }, []);
  useAnswered(host, learner, onLook);
  const openLine = (line: Line) =>
    onLook({ shows: 'screen', file: line.file, led: line, isFollowing: false });
  return (
    <div className={styles.help}>
      <HelpHead host={host} learner={learner} taught={taught} isNext={isNext} now={now} />
      <div className={styles.main}>
        <Shown host={host} learner={learner} copy={copy} look={look} onLook={onLook} />
      </div>
      <aside aria-label={`About ${nameOf(learner)}`} className={styles.side}>
        <Answers status={learner.status} />
        <ToldSide host={host} learner={learner} taught={taught} onOpen={learner.screen ? openLine : null} />
        <TakeOff host={host} learner={learner} learners={taught.learners} />
      </aside>
    </div>
  );
}

/** Takes note of what the learner has answered to a wish, and ends the wish. */
function useAnswered(host: ClassHost, learner: Learner, onLook: ChangeLook): void {
  const { client, screen, told, reply } = learner;
  const isShown = screen !== null;
  const isDeclined = told.wantsScreen && reply.noScreen === true;
  useEffect(() => {
    if (isShown) onLook({ wasShown: true, wasDeclined: false });
    if (isShown && told.wantsScreen) host.tell(client, { wantsScreen: false });
  }, [isShown, told.wantsScreen, host, client, onLook]);
  useEffect(() => {
    if (!isDeclined) return;
    onLook({ wasDeclined: true });
    host.tell(client, { wantsScreen: false });
  }, [isDeclined, host, client, onLook]);
}

interface ShownProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly copy: Copy | null;
  readonly look: Look;
  readonly onLook: ChangeLook;
}

function Shown(props: ShownProps) {
  const { learner, copy } = props;
  const bench = learner.screen?.bench.id ?? copy?.bench;
  if (!bench) return <NotShown {...props} />;
  return <OfCase key={bench.case} {...props} caseId={bench.case} />;
}

/** The screen and the copy, once their case is loaded. */
function OfCase({ caseId, ...props }: ShownProps & { readonly caseId: string }) {
  const loading = useCase(caseId);
  switch (loading.status) {
    case 'loading':
      return <div aria-busy="true" />;
    case 'failed':
      return <p role="alert">{loading.reason}</p>;
    case 'loaded':
      return (
        <Fallible what="This screen" dependsOn={[props.learner.screen, props.look.shows]}>
          <ScreenAndCopy {...props} subject={loading.value} />
        </Fallible>
      );
  }
}

function ScreenAndCopy(props: ShownProps & { readonly subject: Case }) {
  const { learner, copy, subject, look, onLook, host } = props;
  const { screen } = learner;
  const name = nameOf(learner);
  const showsCopy = copy !== null && (look.shows === 'copy' || screen === null);
  const run = () => {
    const taken = renewCopy(subject, learner, copy);
    onLook({ shows: 'copy' });
    if (taken) orders.run(taken.bench);
  };
  return (
    <>
      <nav aria-label="Screen and copy" className={styles.choice}>
        <Choice isOn={!showsCopy} onChoose={() => onLook({ shows: 'screen' })}>
          {name}’s screen
        </Choice>
        <Choice
          isOn={showsCopy}
          onChoose={() => {
            if (!copy) takeCopy(learner);
            onLook({ shows: 'copy' });
          }}
        >
          Your copy
        </Choice>
        {!showsCopy && <Button onClick={run}>Run it in my Python</Button>}
        <span role="status" className={styles.live}>
          {liveText(learner, name)}
        </span>
      </nav>
      <div className={styles.shown}>
        {showsCopy ? (
          <Suspense fallback={<div aria-busy="true" />}>
            <MyCopy
              key={`${copy.bench.case} ${copy.at}`}
              host={host}
              learner={learner}
              copy={copy}
              subject={subject}
              theirs={screen && projectOf(subject, screen.bench.id.stage, screen.bench.edits)}
              look={look}
              onLook={onLook}
            />
          </Suspense>
        ) : screen ? (
          <LiveScreen {...props} screen={screen} />
        ) : (
          <NotShown {...props} />
        )}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly isOn: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Choice({ isOn, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={isOn} className={styles.chosen} onClick={onChoose}>
      {children}
    </button>
  );
}

function liveText({ isHere, screen }: Learner, name: string): string {
  if (!isHere) return `The connection to ${name} is lost. Your copy goes if it is not back in a minute.`;
  if (!screen) return `${name} does not show the screen now.`;
  return `Live, until ${name} stops it`;
}

function LiveScreen(props: ShownProps & { readonly subject: Case; readonly screen: LearnerScreen }) {
  const files = useLearnerFiles(props.subject, props.screen.bench);
  return <ShownScreen {...props} files={files} />;
}
