import { useId, useState } from 'react';
import { type BenchId, findPlace, knownFiles } from '#case';
import { CASES, loadCase } from '../../../case/catalogue.ts';
import type { DeskPoll } from '../../../room/index.ts';
import field from '../../../ui/field.module.css';
import { Button, randomName, TextWithCode } from '../../../ui/index.ts';
import { LESSONS, lessonBench } from '../../lesson/lessons.ts';
import { TallyBars } from '../TallyBars.tsx';
import { tallyRows } from '../tally-rows.ts';
import { asksOf, type TypedVote } from './asks-of.ts';
import { Choose } from './Choose.tsx';
import styles from './Lead.module.css';
import { Part } from './Part.tsx';
import type { Led } from './use-class.ts';

/** A vote: its result is the instructor's alone until it is shown. */
export function VotePart({ host, now }: Pick<Led, 'host' | 'now'>) {
  const { poll, call, learners } = now;
  const here = learners.filter(({ isHere }) => isHere).length;
  return (
    <Part name="Vote" isOn={poll !== null}>
      {poll ? (
        <Going host={host} poll={poll} here={here} />
      ) : (
        <AskForm
          lesson={call.task?.lesson ?? CASES[0]?.id ?? ''}
          onAsk={(question, asks) => host.openPoll(randomName(), question, asks)}
        />
      )}
    </Part>
  );
}

interface GoingProps extends Pick<Led, 'host'> {
  readonly poll: DeskPoll;
  readonly here: number;
}

function Going({ host, poll, here }: GoingProps) {
  const { state, question, voted, right, asks } = poll;
  return (
    <>
      <p className={styles.what}>
        <b>
          <TextWithCode text={question} />
        </b>
      </p>
      <p role="status">
        <b>{voted.toLocaleString('en')}</b> of {Math.max(here, voted).toLocaleString('en')} have voted
        {STATE_WORDS[state]}
        {right !== null && `. ${right.toLocaleString('en')} named a culprit`}
      </p>
      <TallyBars rows={tallyRows(poll).slice(0, MOST_ROWS)} name="Result so far" />
      <div className="row">
        {state === 'open' && (
          <Button large primary onClick={() => host.shutPoll()}>
            Shut the vote
          </Button>
        )}
        {state !== 'revealed' && (
          <Button
            large
            primary={state === 'shut'}
            onClick={() => {
              host.revealPoll();
              if (asks.kind === 'line') void tellCulprits(host, poll.id, asks.bench);
            }}
          >
            Show the result
          </Button>
        )}
        <Button large onClick={() => host.clearPoll()}>
          Clear the vote
        </Button>
      </div>
    </>
  );
}

const MOST_ROWS = 5;

const STATE_WORDS = {
  open: '',
  shut: ', the vote is shut',
  revealed: ', all see the result',
} as const satisfies Record<DeskPoll['state'], string>;

/** How many were right is known from the case: its culprits, where they are in the code that was asked about. */
async function tellCulprits(host: Led['host'], poll: string, bench: BenchId): Promise<void> {
  const subject = await loadCase(bench.case);
  const files = knownFiles(subject, bench.stage);
  // Another vote may have begun meanwhile.
  if (host.read().poll?.id !== poll) return;
  const places = subject.definition.culprits.map((culprit) => findPlace(files, culprit));
  host.setCulprits(places.filter((line) => line !== null));
}

interface AskFormProps {
  readonly lesson: string;
  readonly onAsk: Ask;
}

type Ask = (question: string, asks: Parameters<Led['host']['openPoll']>[2]) => void;

const KINDS = [
  ['line', 'A line of the code'],
  ['choice', 'One of some answers'],
] as const;

function AskForm({ lesson, onAsk }: AskFormProps) {
  const [typed, setTyped] = useState<TypedVote>({
    question: 'Which line is to blame?',
    kind: 'line',
    bench: lessonBench(lesson),
    choices: '',
  });
  const [because, setBecause] = useState('');
  const id = useId();
  const change = (changed: Partial<TypedVote>) => {
    setTyped({ ...typed, ...changed });
    setBecause('');
  };
  const ask = () => {
    const read = asksOf(typed);
    if (read.ok) onAsk(read.question, read.asks);
    else setBecause(read.because);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <p className={styles.field}>
        <label htmlFor={id}>Question</label>
        <input
          id={id}
          className={field.field}
          maxLength={LONGEST_ASKED}
          value={typed.question}
          onChange={({ target }) => change({ question: target.value })}
        />
      </p>
      <fieldset className={styles.kinds}>
        <legend>Answered by</legend>
        {KINDS.map(([kind, name]) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={typed.kind === kind}
              onChange={() => change({ kind })}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      {typed.kind === 'line' ? (
        <Choose
          name="Code of"
          value={typed.bench.case}
          groups={CODE}
          onChoose={(chosen) => change({ bench: lessonBench(chosen) })}
        />
      ) : (
        <p className={styles.field}>
          <label htmlFor={`${id}-answers`}>Answers, one a line</label>
          <textarea
            id={`${id}-answers`}
            className={field.field}
            rows={3}
            value={typed.choices}
            onChange={({ target }) => change({ choices: target.value })}
          />
        </p>
      )}
      <Button large onClick={ask}>
        Ask all
      </Button>
      <p role="alert" className={styles.why}>
        {because}
      </p>
    </form>
  );
}

const LONGEST_ASKED = 200;

const CODE = [
  {
    name: '',
    options: CASES.filter(({ id }) => Object.hasOwn(LESSONS, id)).map(({ id, title }) => ({
      value: id,
      name: title,
    })),
  },
];
