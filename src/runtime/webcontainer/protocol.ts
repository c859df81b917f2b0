import * as v from 'valibot';

/** Page and launcher are of one build; a container that kept an older one shows here. */
export const LAUNCHER_VERSION = 1;
/** A launcher says that it lives so often, whatever its program does. */
export const BEAT_MS = 2_000;

const own = v.variant('type', [
  v.strictObject({ type: v.literal('hello'), version: v.number() }),
  v.strictObject({ type: v.literal('beat') }),
]);

/** What a launcher says beside what any runtime elsewhere says. `hello` comes first. */
export type FromLauncher = v.InferOutput<typeof own>;

/** `null` for every other message. */
export function readFromLauncher(data: unknown): FromLauncher | null {
  return v.is(own, data) ? data : null;
}

/** Where the parts of Python lie in the container, below its working folder. */
export const FOLDER = 'python';
export const FILES = {
  launcher: 'launcher.mjs',
  wasm: 'pyodide.asm.wasm',
  stdlib: 'stdlib.bin',
} as const;

/** The archive of a package: a .tar.gz. */
export function packageFile(name: string): string {
  return `${name}.package`;
}
