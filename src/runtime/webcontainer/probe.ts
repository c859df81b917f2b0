import type { Transcript } from '../process.ts';
import { recordTranscript } from '../record-transcript.ts';
import { type Runtime, RuntimeFailure } from '../runtime.ts';
import probe from './probe.py?raw';

const PROBE_DEADLINE_MS = 20_000;

const TYPED = 'Zoë 🐍\n';

/** What CPython makes of it, to the byte: stdout, stderr, stdin, a traceback and an exit code. */
const EXPECTED = [
  'stdout: Wer? ',
  'stdin: Zoë 🐍\n',
  'stdout: Grüße, Zoë 🐍 木 🌿\n',
  'stderr: to stderr: é\n' +
    'Traceback (most recent call last):\n' +
    '  File "/home/talk/main.py", line 12, in <module>\n' +
    '    answer(input("Wer? "))\n' +
    '    ~~~~~~^^^^^^^^^^^^^^^^\n' +
    '  File "/home/talk/main.py", line 9, in answer\n' +
    '    return {}[name]\n' +
    '           ~~^^^^^^\n' +
    "KeyError: 'Zoë 🐍'\n",
  'exit: {"how":"exited","code":1}',
];

/** Rejects with a `RuntimeFailure` unless a small program does in this runtime what it should, to the byte. */
export async function prove(runtime: Runtime): Promise<void> {
  const program = { files: { 'main.py': probe }, argv: ['main.py'], env: {} };
  const process = await runtime.spawn(program);
  let hasTyped = false;
  const recorder = recordTranscript(process, program, '', (added) => {
    if (hasTyped || added === null || !added.text.includes('?')) return;
    hasTyped = true;
    recorder.type(TYPED);
  });
  const deadline = setTimeout(() => process.kill(), PROBE_DEADLINE_MS);
  const seen = linesOf(await recorder.done);
  clearTimeout(deadline);
  const at = EXPECTED.findIndex((line, index) => line !== seen[index]);
  if (at < 0 && seen.length === EXPECTED.length) return;
  throw new RuntimeFailure(
    `Its test program gave "${seen[at] ?? seen.at(-1)}" instead of "${EXPECTED[at] ?? EXPECTED.at(-1)}".`,
  );
}

function linesOf({ dialogue, exit }: Transcript): string[] {
  return [
    ...dialogue.map(({ stream, text }) => `${stream}: ${text}`),
    `exit: ${JSON.stringify(exit?.ending)}`,
  ];
}
