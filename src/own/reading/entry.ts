/** A file that was brought, before anybody has read it. */
export interface Entry {
  /** Within what was brought: `shop/models.py`. */
  readonly path: string;
  readonly size: number;
  /** Rejects when it cannot be read any more. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** One thing that was chosen or dropped. */
export type Brought =
  | { readonly kind: 'file'; readonly entry: Entry }
  /** `entries` by their paths in it. */
  | { readonly kind: 'folder'; readonly name: string; readonly entries: readonly Entry[] };

/** Why something cannot be opened: its message is for the user. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** A file of the browser's own. */
export function entryOf(file: File, path = file.name): Entry {
  return {
    path,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
