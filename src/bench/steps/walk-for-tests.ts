import { sourcesOf } from '#case';
import type { Place, Step, Trace } from '#runtime';
import { createWalk, type Walk } from '../../steps/index.ts';

/** A walk of a file `main.py` in which each frame was called by the one before, for tests of what is shown of it. */
export function walkForTests(
  steps: readonly Step[],
  { places = [], objects = [] }: { places?: readonly Place[]; objects?: Trace['objects'] } = {},
  source = '',
): Walk {
  return createWalk(
    {
      files: [{ path: 'main.py', isOurs: true }],
      codes: [
        { file: 0, name: '<module>', firstLine: 1 },
        { file: 0, name: 'save', firstLine: 1 },
      ],
      frames: [0, 1, 1, 1].map((code, frame) => ({
        code,
        caller: frame === 0 ? null : frame - 1,
        callerLine: frame === 0 ? 0 : 1,
        module: '__main__',
      })),
      places,
      objects,
      before: [],
      steps,
      end: { is: 'whole' },
    },
    sourcesOf({ 'main.py': source }),
  );
}
