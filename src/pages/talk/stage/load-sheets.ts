/** The sheets are not needed for the first slide, so they come later. */
export const loadSheets = () => import('./OpenSheet.tsx');
