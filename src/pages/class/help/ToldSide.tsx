import { at, type Line } from '#case';
import { type Class, type ClassHost, type Learner, MOST_NOTES, type ToldLine } from '../../../room/index.ts';
import { Button } from '../../../ui/index.ts';
import { lessonTitle } from '../board/lesson-tasks.ts';
import { nameOf } from '../learner-name.ts';
import styles from './Side.module.css';
import { Solution } from './Solution.tsx';
import { isHeard, offerOutcome } from './state/told.ts';

interface ToldSideProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly taught: Class;
  /** Opens a line that was spoken of; `null` while no screen is shown. */
  readonly onOpen: ((line: Line) => void) | null;
}

/** All that this learner was told, whether it has been seen, and how it is taken back. */
export function ToldSide({ host, learner, taught, onOpen }: ToldSideProps) {
  const { told, client } = learner;
  const { pointed, notes, offer } = told;
  const name = nameOf(learner);
  const isEmpty = pointed === null && notes.length === 0 && offer === null;
  return (
    <>
      <section aria-label={`What ${name} sees of you`} className={styles.part}>
        <h2>What {name} sees of you</h2>
        {isEmpty && (
          <p className="muted">
            Nothing now. Press a line’s number to point at it, or write a note to it; change your copy to
            offer an edit.
          </p>
        )}
        {pointed && (
          <p className={styles.toldLine}>
            <LineLink told={pointed} learner={learner} says="You point at" onOpen={onOpen} />
            <Button aria-label="Point no more" onClick={() => host.tell(client, { pointed: null })}>
              Stop
            </Button>
          </p>
        )}
        {notes.length > 0 && (
          <>
            <ul aria-label="Notes" className={styles.notes}>
              {notes.map((note) => (
                <li key={note.id}>
                  <LineLink told={note} learner={learner} says="Note to" onOpen={onOpen} />
                  <span className={styles.noteText}>{note.text}</span>
                </li>
              ))}
            </ul>
            <div className="row">
              <Button onClick={() => host.tell(client, { notes: [] })}>Take all notes back</Button>
              {notes.length >= MOST_NOTES && (
                <span className="muted">No more than {MOST_NOTES} at a time.</span>
              )}
            </div>
          </>
        )}
        {offer && <Offered host={host} learner={learner} />}
        {!isEmpty && (
          <p role="status" className={styles.heard}>
            {isHeard(learner) ? `${name} has all of it on the screen.` : `Not yet on ${name}’s screen.`}
          </p>
        )}
      </section>
      <Solution host={host} learner={learner} shown={taught.shown} />
    </>
  );
}

interface LineLinkProps {
  readonly told: ToldLine;
  readonly learner: Learner;
  readonly says: string;
  readonly onOpen: ToldSideProps['onOpen'];
}

function LineLink({ told, learner: { screen }, says, onOpen }: LineLinkProps) {
  const isShown = screen?.bench.id.case === told.lesson;
  // Where the learner has it now.
  const line = { ...told.line, line: (isShown && at(screen.told, told.id)) || told.line.line };
  const place = `${line.file.replace(/^.*\//, '')}:${line.line}`;
  if (!onOpen || !isShown)
    return (
      <span>
        {says} <code>{place}</code> in {lessonTitle(told.lesson)}
      </span>
    );
  return (
    <button type="button" className={styles.link} title={line.file} onClick={() => onOpen(line)}>
      {says} <code>{place}</code>
    </button>
  );
}

/** What became of an edit that was offered. */
function Offered({ host, learner }: Pick<ToldSideProps, 'host' | 'learner'>) {
  const { client, told, reply } = learner;
  const outcome = offerOutcome(told, reply);
  const files = Object.keys(told.offer?.edits ?? {}).join(', ');
  return (
    <div role="status" className={styles.toldLine}>
      <span>
        Your edit of <code>{files}</code>: <b>{OUTCOMES[outcome]}</b>
      </span>
      <Button onClick={() => host.tell(client, { offer: null })}>
        {outcome === 'waiting' ? 'Withdraw' : 'Clear'}
      </Button>
    </div>
  );
}

const OUTCOMES = { waiting: 'not answered yet', taken: 'taken', left: 'left' } as const;
