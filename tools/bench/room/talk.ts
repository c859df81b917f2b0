import { benchId } from '#case';
import {
  type AudienceView,
  KEYFRAME_EVERY_MS,
  NO_VIEW,
  NOT_RUN,
  PATCH_EVERY_MS,
  untouchedBench,
} from '../../../src/room/index.ts';
import { patchBetween } from '../../../src/windows/index.ts';

/** Of what a program prints, a follower gets the end. */
const LONGEST_SAID = 16_000;
const LINES_A_PATCH = 6;

/** What a host says while a program prints: at each tick a patch, and at every fifth a whole view. */
export function* talk(): Generator<{ readonly patch: object; readonly view: object | null }> {
  let view = showing('');
  for (let seq = 1; ; seq++) {
    const before = view;
    const lines = Array.from({ length: LINES_A_PATCH }, (_, line) => `${seq}.${line}: ${TEXT}\n`);
    view = showing(`${before.bench?.run.said}${lines.join('')}`.slice(-LONGEST_SAID));
    const said = { term: 1, desk: 'desk', seq };
    const isKeyframe = seq % (KEYFRAME_EVERY_MS / PATCH_EVERY_MS) === 0;
    yield {
      patch: { ...said, ops: patchBetween(before, view) },
      view: isKeyframe ? { ...said, view } : null,
    };
  }
}

const TEXT = 'File "warehouse/stock.py", line 42, in reserve: quantity = self.levels[item]';

function showing(said: string): AudienceView {
  return {
    ...NO_VIEW,
    position: { slide: 12, step: 1 },
    bench: {
      ...untouchedBench(benchId('double-import', 'hook')),
      openFile: 'main.py',
      run: {
        ...NOT_RUN,
        status: 'running',
        runtime: 'CPython 3.14.2',
        state: 'running',
        command: 'python main.py',
        said,
        isCut: said.length === LONGEST_SAID,
      },
    },
  };
}
