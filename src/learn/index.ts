export { Demo } from './Demo.tsx';
export { Lesson } from './Lesson.tsx';
