/** The door for pages without Monaco, xterm and Python: pictures of a stage, recorded runs, and what surrounds the panels. */

export { FilesHead } from './editor/FilesHead.tsx';
export { FollowedCase } from './followed/FollowedCase.tsx';
export { FollowedEvidence } from './followed/FollowedEvidence.tsx';
export { FollowedOutput } from './followed/FollowedOutput.tsx';
export { PointedCount } from './pointed/PointedCount.tsx';
export { type Pointed, PointedAt } from './pointed/pointed.ts';
export { RecordedCase, RecordedReading } from './recorded/RecordedCase.tsx';
export { RecordedCulprit } from './recorded/RecordedCulprit.tsx';
export { recordedStage } from './recorded/recording.ts';
export { Partings } from './steps/partings/Partings.tsx';
export { useWalk } from './steps/use-walk.ts';
export type { Walked } from './steps/walks-read.ts';
export { loadStill, StillCode } from './still/StillCode.tsx';
export { ControlsPlace, ForAudience } from './surroundings.ts';
export { WithCase } from './WithCase.tsx';
