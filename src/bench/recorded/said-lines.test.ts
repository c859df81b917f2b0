import { expect, test } from 'vitest';
import { saidLines } from './said-lines.ts';

test('what was said stands in lines below its command, without colours', () => {
  const lines = saidLines({
    program: { files: {}, argv: ['main.py'], env: {} },
    runtime: 'CPython 3.14.2',
    dialogue: [
      { stream: 'stdout', text: 'one\n(Pdb) ' },
      { stream: 'stdin', text: 'w\n' },
      { stream: 'stderr', text: '\x1b[1;35mValueError\x1b[0m: no\n\n' },
    ],
    exit: null,
  });
  expect(lines).toEqual([
    { text: '$ python main.py', isOurs: true },
    { text: 'one', isOurs: false },
    { text: '(Pdb) w', isOurs: false },
    { text: 'ValueError: no', isOurs: false },
  ]);
});
