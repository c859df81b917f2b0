/** The smallest door of this station: a stage's front file as a picture. The first slide may load it. */
export { loadStill, type Still } from './still/load-still.ts';
export { StillCode } from './still/StillCode.tsx';
