import { createContext } from 'react';
import type { FollowedBench } from '../../../room/index.ts';

/** The bench on the slide that is looked at, as it was last seen; `null` if the stage has said nothing of it. */
export const CurrentBench = createContext<FollowedBench | null>(null);

/** Whether it is the bench of a talk's stage, or of an instructor in a class. */
export const CurrentOwner = createContext<'stage' | 'instructor'>('stage');
