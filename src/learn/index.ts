export { Demo } from './Demo.tsx';
export { Lesson } from './Lesson.tsx';
export { LessonList } from './LessonList.tsx';
