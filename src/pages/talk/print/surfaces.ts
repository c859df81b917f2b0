import { RecordedCase } from '../../../bench/recorded.ts';
import { STILL, type Surface } from '../slide/slide-part.ts';

/** Cases stand on paper as they were recorded. */
export const PAPER: Surface = { ...STILL, Case: RecordedCase };
