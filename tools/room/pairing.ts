import { MOST_REMOTES } from '../../src/room/index.ts';
import { digestOf } from './names.ts';

/** Which phones the host has let in as remotes. A secret lets one phone in, and is its own from then on. */
export class Pairing {
  /** The secret that no phone has come with yet. */
  #open: string | null = null;
  /** By the phones' names: the secrets with which they come back. */
  readonly #paired = new Map<string, string>();

  /** In place of the one before. The secret of a paired phone lets in nobody else. */
  open(secret: string | null): void {
    const digest = secret === null ? null : digestOf('remote', Buffer.from(secret));
    const isUsed = [...this.#paired.values()].some((each) => each === digest);
    this.#open = isUsed ? null : digest;
  }

  /** These phones are paired, and no other one. */
  restore(remotes: readonly { readonly client: string; readonly secret: string }[]): void {
    this.#paired.clear();
    for (const { client, secret } of remotes.slice(0, MOST_REMOTES))
      this.#paired.set(client, digestOf('remote', Buffer.from(secret)));
  }

  unpair(client: string): void {
    this.#paired.delete(client);
  }

  clear(): void {
    this.#open = null;
    this.#paired.clear();
  }

  /** Whether this phone may come in with this secret. */
  enter(client: string, secret: Uint8Array): boolean {
    const digest = digestOf('remote', secret);
    if (this.#paired.get(client) === digest) return true;
    if (this.#open !== digest || this.#paired.size >= MOST_REMOTES) return false;
    this.#open = null;
    this.#paired.set(client, digest);
    return true;
  }
}
