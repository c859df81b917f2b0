/** A small door of this folder: Python as coloured text, without an editor. The first slide does not load it. */

export { pythonLines } from './python/python-tokens.ts';
export { TokenSpans } from './python/TokenSpans.tsx';
