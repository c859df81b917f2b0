import { afterAll, describe, expect, it } from 'vitest';
import type { ProjectFiles } from '#case';
import { recordTranscript } from '#runtime';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import { generate, type Values } from '../generate.ts';
import { nativePythons, type Ran, runNatively } from '../pythons-for-tests.ts';
import { HOOKS } from '../shelf.ts';
import { type Told, told } from './told.ts';
import { ROWS } from './world-for-tests.ts';

const embedded = createNodeRuntime();
afterAll(() => embedded.dispose());

async function runEmbedded(files: ProjectFiles): Promise<Ran> {
  const program = { files, argv: ['main.py'], env: {} };
  const process = await embedded.spawn(program);
  const transcript = await recordTranscript(process, program, 'test').done;
  const of = (stream: string) =>
    transcript.dialogue
      .flatMap((chunk) => ('stream' in chunk && chunk.stream === stream ? [chunk.text] : []))
      .join('');
  const { exit } = transcript;
  const code = exit?.ending.how === 'exited' ? exit.ending.code : null;
  return { stdout: of('stdout'), stderr: of('stderr'), code };
}

function hooked(files: ProjectFiles, id: string, values: Values): ProjectFiles {
  const hook = HOOKS.find((each) => each.id === id);
  const generated = hook && generate(hook, values);
  if (!generated?.ok) throw new Error(`no ${id}: ${JSON.stringify(generated)}`);
  return { ...files, ...generated.files };
}

/** What differs from run to run. */
function steady(text: string): string {
  return text
    .replaceAll(/\/(\S*hooked-\w+|home)\/(project|talk)\//g, '')
    .replaceAll(/0x[0-9a-f]+|widget-\w+|in \d+\.\d+s/g, '~');
}

/** A report in a line: where it ends, and what was before and after. */
function inShort({ heading, frames, facts }: Told): string {
  const change = facts.before === undefined ? [] : [`${facts.before} → ${facts.after}`];
  const undone = facts['undone later'] === undefined ? [] : [`undone ${facts['undone later']}`];
  const rest = ['message', 'swallowed by', 'rows', 'by the trigger', 'is', 'was', 'hides', 'error'].flatMap(
    (name) => (facts[name] === undefined ? [] : [`${name} ${facts[name]}`]),
  );
  return [heading, ...frames.slice(-1), ...change, ...undone, ...rest].join(' | ');
}

const PYTHONS = [
  ['the Python of the page', runEmbedded],
  ...nativePythons().map(
    (python) => [python.version, async (files: ProjectFiles) => runNatively(python, files)] as const,
  ),
] as const;

describe.each(PYTHONS)('on %s', (_version, run) => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
    const plain = await run(row.files);
    const { stdout, stderr, code } = await run(hooked(row.files, row.hook, row.values ?? {}));
    const { reports, rest } = told(steady(stderr));
    expect({ code, stdout: steady(stdout), stderr: rest }).toEqual({
      code: plain.code,
      stdout: steady(plain.stdout),
      stderr: steady(plain.stderr),
    });
    const short = reports.map(inShort).filter((line) => !line.startsWith('watching '));
    expect(short).toEqual(row.tells.map((part) => expect.stringContaining(part)));
  });
});
