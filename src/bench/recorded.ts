/** The door for paper: what can be shown of a case without editor, terminal and Python. */
export { RecordedCase, RecordedReading } from './recorded/RecordedCase.tsx';
export { recordedStage } from './recorded/recording.ts';
