/** What a page can show, store and send to its other windows without anybody waiting for it. */
export const LIMITS = {
  /** Of text, those of installed packages included. */
  files: 3_000,
  bytes: 16_000_000,
  /** A text that is larger is data. */
  fileBytes: 1_000_000,
  archiveBytes: 20_000_000,
  /** Of all archives that are brought at once, what is unpacked only to see that it is no text included. */
  unpackedBytes: 64_000_000,
  /** Of a folder, or of all archives that are brought at once, those that are not read included. */
  members: 20_000,
  /** Of unpacking alone: a disk may be slow. */
  unpackingMs: 20_000,
} as const;
