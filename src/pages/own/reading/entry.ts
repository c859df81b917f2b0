/** A file that was brought, as the browser has it: it can be sent to a worker, which costs next to nothing. */
export interface BroughtFile {
  /** Within what was brought: `shop/models.py`. */
  readonly path: string;
  readonly content: Blob;
}

/** One thing that was chosen or dropped. */
export type Brought =
  | { readonly kind: 'file'; readonly file: BroughtFile }
  /** `files` by their paths in it. */
  | { readonly kind: 'folder'; readonly name: string; readonly files: readonly BroughtFile[] };

/** A file that can be read: one that was brought, or a member of an archive. */
export interface Entry {
  readonly path: string;
  readonly size: number;
  /** Rejects when it cannot be read any more. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Why something cannot be opened: its message is for the user. */
export class Unreadable extends Error {
  override readonly name: string = 'Unreadable';
}

/** `onRead` is called whenever the file was read. */
export function entryOf({ path, content }: BroughtFile, onRead: () => void): Entry {
  return {
    path,
    size: content.size,
    bytes: async () => {
      const bytes = new Uint8Array(await content.arrayBuffer());
      onRead();
      return bytes;
    },
  };
}
