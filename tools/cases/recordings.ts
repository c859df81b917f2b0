import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageName } from '#case';
import { withoutChance } from '#evidence';
import type { Transcript } from '#runtime';

/** A transcript on disk. The program is left out: it is the stage itself. */
export type Recording = Omit<Transcript, 'program'>;

/** `null` where there is none. Throws for a file that is no recording. */
export function readRecording(root: string, id: string, stage: StageName): Recording | null {
  const file = recordingFile(root, id, stage);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Recording;
  } catch (error) {
    throw new Error(`${file}: not a recording (${String(error)}). \`npm run record\` makes a new one.`);
  }
}

/** Writes one unless that on disk says the same: addresses and times alone are no news. */
export function writeRecording(root: string, id: string, stage: StageName, transcript: Transcript): boolean {
  const { program: _, ...recording } = transcript;
  const old = existsSync(recordingFile(root, id, stage)) ? readRecording(root, id, stage) : null;
  if (old && firstDifference(old, recording) === null) return false;
  mkdirSync(join(root, id, 'recordings'), { recursive: true });
  writeFileSync(recordingFile(root, id, stage), `${JSON.stringify(recording, null, 2)}\n`);
  return true;
}

/** Recordings of stages that a case does not have any more. */
export function removeRecording(root: string, id: string, name: string): void {
  rmSync(join(root, id, 'recordings', name));
}

function recordingFile(root: string, id: string, stage: string): string {
  return join(root, id, 'recordings', `${stage}.json`);
}

/** Where two runs of the same program differ in more than chance: the two lines, or `null`. */
export function firstDifference(one: Recording, other: Recording): readonly [string, string] | null {
  const first = essence(one);
  const second = essence(other);
  const at = first.findIndex((line, index) => line !== second[index]);
  if (at < 0 && first.length === second.length) return null;
  const place = at < 0 ? Math.min(first.length, second.length) : at;
  return [first[place] ?? '(the end)', second[place] ?? '(the end)'];
}

function essence({ runtime, dialogue, exit }: Recording): string[] {
  const spoken: { stream: string; text: string }[] = [];
  for (const { stream, text } of dialogue) {
    const last = spoken.at(-1);
    if (last?.stream === stream) last.text += text;
    else spoken.push({ stream, text });
  }
  const left = exit?.leftBehind.map(({ path, text }) => withoutChance(`${path}\n${text}`)).sort() ?? [];
  return [
    runtime,
    ...spoken.flatMap(({ stream, text }) =>
      withoutChance(text)
        .split('\n')
        .map((line) => `${stream}: ${line}`),
    ),
    ...left.flatMap((text) => text.split('\n').map((line) => `left behind: ${line}`)),
    JSON.stringify(exit?.ending),
  ];
}
