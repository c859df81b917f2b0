import { expect, it } from 'vitest';
import { PROJECT_FOLDER, type Transcript } from '#runtime';
import { loadCase } from '../../case/catalogue.ts';
import { endedBy, runSaid } from './run-said.ts';

const subject = await loadCase('double-import');
const AT = { lesson: 'double-import', task: 'see' };
const READY = { status: 'asleep' } as const;

const TRACEBACK = `Traceback (most recent call last):
  File "${PROJECT_FOLDER}/main.py", line 2, in <module>
    import json; json.loads("")
  File "/usr/lib/python3.14/json/__init__.py", line 352, in loads
    return _default_decoder.decode(s)
json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
second line
`;

function transcript(text: string, code: number): Transcript {
  return {
    program: { files: { 'main.py': 'x = 1\nimport json; json.loads("")\n' }, argv: ['main.py'], env: {} },
    runtime: 'CPython 3.14.2',
    dialogue: [{ stream: 'stderr', text }],
    exit: { ending: { how: 'exited', code }, milliseconds: 420, leftBehind: [] },
  };
}

it('A run is told in the words of the run bar, with how often its check has failed before', () => {
  expect(runSaid(AT, { status: 'none' }, READY, 0)).toBeNull();
  expect(runSaid(AT, { status: 'ended', transcript: transcript('', 1) }, READY, 2)).toMatchObject({
    ...{ ...AT, is: 'ended', state: 'exited 1 in 0.42 s', passed: null, sameMisses: 2 },
  });
  const waiting: Transcript = { ...transcript('', 0), exit: null, isWaiting: true };
  expect(runSaid(AT, { status: 'running', transcript: waiting }, READY, 0)).toMatchObject({
    ...{ is: 'running', state: 'waiting for you' },
  });
});

it('The exception that ended it is told in one line, with the line of the project that led to it', () => {
  const { exception, line } = endedBy(transcript(TRACEBACK, 1), subject);
  expect(exception).toBe('json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)');
  expect(line).toEqual({ file: 'main.py', line: 2 });
});

it('A run without one has none', () => {
  expect(endedBy(transcript('all is well\n', 0), subject)).toEqual({ exception: '', line: null });
});
