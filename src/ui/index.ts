export { Button } from './Button.tsx';
export { classes } from './classes.ts';
export { ControlsPlace } from './controls-place.ts';
export { cssColour } from './css-colour.ts';
export { Dialog } from './Dialog.tsx';
export { setTheme, startTheme, type Theme, toggleTheme, useTheme } from './theme.ts';
export { useDesignPixel } from './use-design-pixel.ts';
export { whenIdle } from './when-idle.ts';
export { whenPainted } from './when-painted.ts';
