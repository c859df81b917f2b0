export { WithPalette } from './WithPalette.tsx';
