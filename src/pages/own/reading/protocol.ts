import type { Brought } from './entry.ts';
import type { Reading } from './read-project.ts';

/** What the page sends to the worker that reads for it, once. */
export type ToReader = readonly Brought[];

/** What that worker answers. */
export type FromReader =
  /** It has started, or has read another of the files that were brought: from here on it only unpacks. */
  { readonly kind: 'unpacking' } | { readonly kind: 'read'; readonly reading: Reading };
