import { defineAttempts } from '#case';

const tracer = (then: string) =>
  `import sys, traceback\ndef trace(frame, event, arg):\n    if sys.path[0].endswith("tests"):\n        sys.settrace(None)\n        ${then}\n        return None\n    return trace\nsys.settrace(trace)`;
const hook = (code: string) => ({ file: 'conftest.py', above: code });

export default defineAttempts([
  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'in front' },
  {
    task: 'place-the-hook',
    tries: 'the trace function that writes',
    changes: [{ stage: 'hook' }],
    passes: true,
  },
  { task: 'place-the-hook', tries: 'the call watch', changes: [{ stage: 'modern' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'a short trace function, into a file',
    changes: [hook(tracer('traceback.print_stack(frame, file=open("/tmp/x", "a"))'))],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a print in the tests',
    changes: [{ file: 'tests/test_sailings.py', above: 'import sys\nprint(sys.path[0])' }],
    passes: false,
  },
  {
    task: 'place-the-hook',
    tries: 'an audit hook: late, but in the same function',
    changes: [{ stage: 'modern-audit' }],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'the insert in pytest',
    names: [{ file: 'site-packages/_pytest/pathlib.py', code: 'sys.path.insert(0, str(pkg_root))' }],
    passes: true,
  },
  { task: 'name-the-culprit', tries: 'nothing', names: [], passes: false },
]);
