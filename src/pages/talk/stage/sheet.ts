/** What is laid over the slides for a moment: all slides, one to be found, the keys. */
export type Sheet = 'overview' | 'go-to' | 'help';
