export { applied, type Chunk, changedText } from './chunk.ts';
export { endsLine, pauseAfter, seeded } from './rhythm.ts';
export { scriptOf } from './script-of.ts';
