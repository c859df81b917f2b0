export { beginPage, PageShown, Recovery } from './Recovery.tsx';
