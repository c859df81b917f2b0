/** The small door: where comparisons are, without what shows them. */
export { benchComparison } from './address.ts';
