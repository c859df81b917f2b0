/** What the mouse, a finger or a pen does on the slide of this window. */
export type Tool = 'none' | 'laser' | 'pen';
