export { Lesson } from './Lesson.tsx';
export { LessonList } from './LessonList.tsx';
export { NoSuchCase } from './NoSuchCase.tsx';
