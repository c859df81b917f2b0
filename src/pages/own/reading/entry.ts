/** A chosen or dropped file as the browser has it. Sending it to a worker costs next to nothing. */
export interface BroughtFile {
  /** Relative to the folder that was chosen or dropped: `shop/models.py`. */
  readonly path: string;
  readonly content: Blob;
}

/** One thing that was chosen or dropped. */
export type Brought =
  | { readonly kind: 'file'; readonly file: BroughtFile }
  | {
      readonly kind: 'folder';
      readonly name: string;
      /** By their paths in it. */
      readonly files: readonly BroughtFile[];
      /** Folders in it that were not looked into. */
      readonly passed?: readonly Passed[];
    };

/** A folder that is no part of the project. */
export interface Passed {
  readonly path: string;
  readonly as: 'tools' | 'environment';
}

/** A file to read: one that was opened, or a member of an archive. */
export interface Entry {
  readonly path: string;
  readonly size: number;
  /** It is a link that leads nowhere. */
  readonly isLink?: boolean;
  /** Rejects if it can no longer be read. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Why something cannot be opened; the message is for the user. */
export class Unreadable extends Error {
  override readonly name: string = 'Unreadable';
}

/** @param onRead called each time the file was read */
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
