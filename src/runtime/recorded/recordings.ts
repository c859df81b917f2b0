import type { Transcript } from '../transcript.ts';

/** A transcript as it is kept. Its program is left out: whoever has it knows what was run. */
export type Recording = Omit<Transcript, 'program'>;

/** By the name that a program has for it. */
export type Recordings = Readonly<Record<string, (() => Promise<Recording>) | undefined>>;
