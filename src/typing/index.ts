export { applied, type Chunk, changedText, type RemovedFile, type TypedChunk } from './chunk.ts';
export { endsLine, pauseAfter, seeded } from './rhythm.ts';
export { scriptOf } from './script-of.ts';
