export { benchComparison } from './address.ts';
export { Compare } from './Compare.tsx';
