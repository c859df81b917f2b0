import { type Case, type StageName, stageOf } from '#case';
import { playStage, programOf } from '#evidence';
import type { Runtime, Transcript } from '#runtime';
import { findNativePython, type NativePython } from './native-python.ts';

/** Something that runs a stage of a case as the talk does, a debugger's dialogue included. */
export interface Interpreter {
  /** `python3 3.11.7` */
  readonly name: string;
  /** `null` where it is too old for the stage. */
  run(subject: Case, stage: StageName): Promise<Transcript | null>;
}

export function embeddedInterpreter(runtime: Runtime): Interpreter {
  return {
    name: 'embedded',
    run: (subject, stage) => playStage(runtime, subject, stage),
  };
}

/** `null` where there is no Python that is new enough for any case, with the reason. */
export function nativeInterpreter(): Interpreter | { readonly missing: string } {
  const native = findNativePython();
  return 'missing' in native ? native : { name: `python3 ${native.version}`, run: runNatively(native) };
}

function runNatively(native: NativePython): Interpreter['run'] {
  return async (subject, stage) => {
    const { needs, typed = [] } = stageOf(subject, stage);
    if (needs && isOlder(native.version, needs)) return null;
    const watched = (subject.definition.clues ?? []).flatMap((pattern) =>
      'from' in pattern && 'file' in pattern.from ? [pattern.from.file] : [],
    );
    const input = typed.map((line) => `${line}\n`).join('');
    return native.run(programOf(subject, stage), watched, input);
  };
}

/** Whether a Python's version (`3.11.7`) is below one that is asked for (`3.12`). */
export function isOlder(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}
