import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageName } from '#case';
import { compareTranscripts, type TranscriptLine } from '#evidence';
import { type PackedTrace, type ProcessExit, type Trace, type Transcript, unpackTrace } from '#runtime';
import { recordingFile, stepsFile } from './recording-files.ts';

/** A transcript on disk. The program is left out: it is the stage itself. Its steps, if it has any, lie in a file beside it. */
export type Recording = Omit<Transcript, 'program'>;

/** `null` where there is none. Throws for a file that is no recording. */
export function readRecording(root: string, id: string, stage: StageName): Recording | null {
  const file = join(root, recordingFile(id, stage));
  if (!existsSync(file)) return null;
  const steps = join(root, stepsFile(id, stage));
  try {
    const recording = JSON.parse(readFileSync(file, 'utf8')) as Recording;
    return existsSync(steps) ? withTrace(recording, readFileSync(steps, 'utf8')) : recording;
  } catch (error) {
    throw new Error(`${file}: not a recording (${String(error)}). \`npm run record\` makes a new one.`);
  }
}

/** Writes one unless that on disk says the same: addresses, times and names that Python draws by chance alone are no news. */
export async function writeRecording(
  root: string,
  id: string,
  stage: StageName,
  transcript: Transcript,
): Promise<boolean> {
  const { program: _, ...recording } = transcript;
  const old = readRecording(root, id, stage);
  if (old && (await firstDifference(old, recording)) === null) return false;
  mkdirSync(join(root, id, 'recordings'), { recursive: true });
  const { plain, trace } = parted(recording);
  writeFileSync(join(root, recordingFile(id, stage)), `${JSON.stringify(plain, null, 2)}\n`);
  const steps = join(root, stepsFile(id, stage));
  if (trace === undefined) rmSync(steps, { force: true });
  else writeFileSync(steps, trace);
  return true;
}

function parted(recording: Recording): { plain: Recording; trace: PackedTrace | undefined } {
  if (!recording.exit) return { plain: recording, trace: undefined };
  const { trace, ...exit } = recording.exit;
  return { plain: { ...recording, exit }, trace };
}

function withTrace(recording: Recording, trace: PackedTrace): Recording {
  const exit: ProcessExit | null = recording.exit && { ...recording.exit, trace };
  return { ...recording, exit };
}

/** Where two runs of the same program differ in more than chance: the two lines, or steps, or `null`. */
export async function firstDifference(
  one: Recording,
  other: Recording,
): Promise<readonly [string, string] | null> {
  if (one.runtime !== other.runtime) return [one.runtime, other.runtime];
  const first = compareTranscripts(one, other).lines.find(({ is }) => is === 'different');
  if (first) return [textOf(first.left), textOf(first.right)];
  return firstOtherStep(one.exit?.trace, other.exit?.trace);
}

function textOf(line: TranscriptLine | null): string {
  return line ? `${line.from}: ${line.text}` : '(nothing)';
}

async function firstOtherStep(
  one: PackedTrace | undefined,
  other: PackedTrace | undefined,
): Promise<readonly [string, string] | null> {
  const left = await waysOf(one);
  const right = await waysOf(other);
  const longest = Math.max(left.length, right.length);
  for (let step = 0; step < longest; step++)
    if (left[step] !== right[step]) return [left[step] ?? NO_STEP, right[step] ?? NO_STEP];
  return null;
}

const NO_STEP = 'no such step';

/** Where each step in the program's own files was, and what it was. A library may go through a set in any order. */
async function waysOf(packed: PackedTrace | undefined): Promise<string[]> {
  if (packed === undefined) return [];
  const { steps, frames, codes, files }: Trace = await unpackTrace(packed);
  return steps.flatMap(([kind, frame, line]) => {
    const file = files[codes[frames[frame]?.code ?? -1]?.file ?? -1];
    return file?.isOurs ? [`${kind} ${file.path}:${line}`] : [];
  });
}
