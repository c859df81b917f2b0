export type { Ending, LeftBehind, OutputChunk, Process, ProcessExit } from './process.ts';
export { commandLine, PROJECT_FOLDER, type Program, type ProjectFiles } from './program.ts';
export { type Runtime, RuntimeFailure, type RuntimeInfo } from './runtime.ts';
export type { InputChunk, Transcript } from './transcript.ts';
