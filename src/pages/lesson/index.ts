export { NoSuchCase } from '../NoSuchCase.tsx';
export { Lesson } from './Lesson.tsx';
export { LessonList } from './LessonList.tsx';
