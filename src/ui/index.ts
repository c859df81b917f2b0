export { Button } from './Button.tsx';
export { classes } from './classes.ts';
export { cssColour } from './css-colour.ts';
export { oncePerFrame } from './once-per-frame.ts';
export { startTheme, type Theme, toggleTheme, useTheme } from './theme.ts';
export { useDesignPixel } from './use-design-pixel.ts';
export { usePaintedFrames } from './use-painted-frames.ts';
export { whenIdle } from './when-idle.ts';
export { whenPainted } from './when-painted.ts';
