import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageName } from '#case';
import { compareTranscripts, type TranscriptLine } from '#evidence';
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

function recordingFile(root: string, id: string, stage: string): string {
  return join(root, id, 'recordings', `${stage}.json`);
}

/** Where two runs of the same program differ in more than chance: the two lines, or `null`. */
export function firstDifference(one: Recording, other: Recording): readonly [string, string] | null {
  if (one.runtime !== other.runtime) return [one.runtime, other.runtime];
  const first = compareTranscripts(one, other).lines.find(({ is }) => is === 'different');
  return first ? [textOf(first.left), textOf(first.right)] : null;
}

function textOf(line: TranscriptLine | null): string {
  return line ? `${line.from}: ${line.text}` : '(nothing)';
}
