/* What there is to learn and where. A door of its own: what comes through `index.ts` brings Monaco along. */
export { lessonBench } from './lesson-case.ts';
export { LESSONS } from './lessons.ts';
