export { Demo } from './Demo.tsx';
