import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { benchId } from '#case';
import type { ProcessExit, Transcript } from '#runtime';
import { CASES, loadCase } from '../../case/catalogue.ts';
import { putRun, type Run, runOf, useSession } from '../state/session.ts';
import { viewOf } from '../state/view.ts';
import { editFile } from '../workspace/edits.ts';
import { goToStep } from '../workspace/steps.ts';
import { programOf } from './program.ts';
import { recall } from './runs.ts';

const known = CASES.find(({ packages }) => packages.length === 0);
const subject = await loadCase(known?.id ?? '');
const bench = benchId(subject.id, 'buggy', 'walk');
const run = () => runOf(useSession.getState(), bench);

beforeEach(() => useSession.setState(useSession.getInitialState(), true));
afterEach(() => useSession.setState(useSession.getInitialState(), true));

/** What a live run came to. */
function transcript(exit: Partial<ProcessExit>): Transcript {
  const whole: ProcessExit = { ending: { how: 'exited', code: 0 }, leftBehind: [], milliseconds: 1, ...exit };
  return { program: programOf(bench, subject), runtime: 'CPython', dialogue: [], exit: whole };
}

describe('The recording of a run that is to be walked', () => {
  it.each<[string, Run, string]>([
    ['nobody has run it', { status: 'none' }, 'Nobody has run it here yet.'],
    ['it could not be run', { status: 'failed', reason: 'No Python.' }, 'No Python.'],
    [
      'its window is gone',
      { status: 'lost', transcript: transcript({}), because: 'It was closed.' },
      'It was closed.',
    ],
    [
      'it was killed',
      { status: 'ended', transcript: transcript({ ending: { how: 'killed' }, trace: 'half' as never }) },
      'The live run had died.',
    ],
    [
      'what ran it records no steps',
      { status: 'ended', transcript: transcript({}) },
      'What runs programs here records no steps.',
    ],
  ])('comes with its steps where %s', async (_, before, because) => {
    putRun(bench, before);
    goToStep(bench, 7);
    await recall(bench, subject);
    expect(run()).toMatchObject({ status: 'recorded', because });
    const shown = run();
    expect('transcript' in shown && shown.transcript.exit?.trace).toEqual(expect.any(String));
    expect(viewOf(useSession.getState(), bench).steps).toBeNull();
  });

  it.each<[string, Run]>([
    ['is going on', { status: 'running', transcript: transcript({}) }],
    ['has been recorded', { status: 'ended', transcript: transcript({ trace: 'whole' as never }) }],
  ])('leaves a run alone that %s', async (_, before) => {
    putRun(bench, before);
    await recall(bench, subject);
    expect(run()).toBe(before);
  });

  it('is none of files that somebody has changed', async () => {
    const [file = ''] = subject.definition.stages.buggy.open;
    editFile(bench, subject, file, 'other');
    await recall(bench, subject);
    expect(run().status).toBe('none');
  });
});
