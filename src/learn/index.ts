export { default } from './Lesson.tsx';
