/** The second door of this station: what can be shown of a case without editor, terminal and Python. */
export { RecordedCase, RecordedReading } from './recorded/RecordedCase.tsx';
export { recordedStage } from './recorded/recording.ts';
export { StillCode } from './recorded/StillCode.tsx';
export { loadStill, type Still } from './recorded/still.ts';
