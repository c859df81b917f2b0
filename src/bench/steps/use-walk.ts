import { useSyncExternalStore } from 'react';
import type { Case } from '#case';
import type { Transcript } from '#runtime';
import { type Walked, walkedOf, watchWalks } from './walks-read.ts';

/** The walk through a run's steps. The same object for as long as it is the same run. */
export function useWalk(transcript: Transcript | null, subject: Case): Walked {
  return useSyncExternalStore(watchWalks, () => walkedOf(transcript, subject));
}
