/* What there is to learn and where. A door of its own: what comes through `index.ts` brings Monaco along. */
export { LESSON_STAGE, lessonCaseId } from './lesson-case.ts';
export { LESSONS } from './lessons.ts';
