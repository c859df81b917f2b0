import { benchId, type StageName } from '#case';
import type { SharedBench } from './shared-bench.ts';

export const CASES: { id: string; stages: StageName[] }[] = [
  { id: 'double-import', stages: ['buggy', 'hook'] },
  { id: 'random', stages: ['buggy'] },
];

const HOOK = "import sys\n\nprint('who imports?', sys.argv)\n";
export const SHARED: SharedBench = {
  bench: benchId('double-import', 'hook'),
  edits: { 'main.py': HOOK, 'reports/totals.py': '# «ü», 日本 and 🦜\n' },
  openFile: 'reports/totals.py',
  selection: {
    selectionStartLineNumber: 3,
    selectionStartColumn: 7,
    positionLineNumber: 1,
    positionColumn: 2,
  },
};

/** What every refusal of a link that was made wrong ends with. */
export const ASK = 'Ask the sender for a new one.';
