export { beginPage, Recovery } from './Recovery.tsx';
