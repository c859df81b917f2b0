export { Own } from './Own.tsx';
