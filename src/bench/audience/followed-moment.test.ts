import { beforeEach, describe, expect, it } from 'vitest';
import { benchId, benchKey } from '#case';
import { programOf } from '#evidence';
import { loadCase } from '../../case/catalogue.ts';
import {
  askWho,
  choosePlace,
  goToStep,
  openValue,
  type Run,
  recordingOf,
  useSession,
} from '../../session/index.ts';
import { questionsOfCase, type Walk } from '../../steps/index.ts';
import { walkedOf, watchWalks } from '../steps/walks-read.ts';
import { bytesOf } from './bytes-of.ts';
import { followedBench } from './followed-bench.ts';

const subject = await loadCase('sys-path');
const id = benchId('sys-path', 'buggy', 'walk');
const transcript = await recordingOf(id, { ...programOf(subject, 'buggy'), steps: true });
if (!transcript) throw new Error('There is no recording with steps.');
const walk = await read();

function read(): Promise<Walk> {
  return new Promise((resolve, reject) => {
    const stop = watchWalks(() => {
      const walked = walkedOf(transcript, subject);
      stop();
      if (walked.status === 'ready') resolve(walked.walk);
      else reject(new Error(JSON.stringify(walked)));
    });
    walkedOf(transcript, subject);
  });
}

const bench = () => followedBench(useSession.getState(), id, subject);
const CULPRIT = { file: 'vendor/errands/pathlist.py', line: expect.any(Number) };

beforeEach(() => {
  useSession.setState(useSession.getInitialState(), true);
  const run: Run = { status: 'recorded', transcript, because: 'No Python.' };
  useSession.setState({ runs: { [benchKey(id)]: run } });
});

describe('A step of a recorded run, for phones,', () => {
  it('is none while nobody walks', () => {
    expect(bench().walked).toBeNull();
  });

  it('is told in words, with the file and line in front and what had been printed by then', () => {
    const whole = bench().run.said;
    goToStep(id, 0);
    const { walked, openFile, marked, run } = bench();
    expect(walked).toMatchObject({ step: 1, says: expect.stringMatching(/^Step 1 of \d+: main\.py/) });
    expect([openFile, marked]).toEqual(['main.py', { file: 'main.py', line: expect.any(Number) }]);
    expect(run.said.length).toBeLessThan(whole.length);
    goToStep(id, walk.count - 1);
    expect(bench().run.said).toBe(whole);
  });

  it('shows the cards of a question, and the culprit once it has led there', () => {
    const [question] = subject.definition.question ? questionsOfCase(walk, subject.definition.question) : [];
    if (!question) throw new Error('There is no question.');
    goToStep(id, question.moment);
    expect(bench().culprits).toEqual([]);
    askWho(id, question);
    const { shows } = bench().walked ?? {};
    if (shows?.is !== 'cards') throw new Error(JSON.stringify(shows));
    expect(shows.cards.at(-1)).toMatchObject({ at: CULPRIT, isCulprit: true });
    expect(shows.cards.filter(({ isCulprit }) => isCulprit)).toHaveLength(1);
    expect(bench().culprits).toEqual([CULPRIT]);
  });

  it('has what is asked about among its names, however many there are', () => {
    const [question] = subject.definition.question ? questionsOfCase(walk, subject.definition.question) : [];
    if (question?.of !== 'place') throw new Error('There is no place that is asked about.');
    goToStep(id, question.moment);
    openValue(id, 'modules');
    for (const place of walk.places['sys.modules'].values()) {
      choosePlace(id, place);
      const { shows } = bench().walked ?? {};
      if (shows?.is !== 'names') throw new Error(JSON.stringify(shows));
      const rows = shows.groups.flatMap((group) => group.rows);
      const isThere = (walk.histories.lastBefore(place, question.moment + 1)?.value ?? null) !== null;
      expect(rows.filter(({ isChosen }) => isChosen)).toHaveLength(isThere ? 1 : 0);
    }
  });

  it('is small, whatever the step', () => {
    for (let step = 0; step < walk.count; step += 7) {
      goToStep(id, step);
      expect(bytesOf(bench().walked), `step ${step}`).toBeLessThan(20_000);
    }
  });
});
