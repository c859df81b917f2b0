export { Echo } from './Echo.tsx';
export { Preflight } from './Preflight.tsx';
