import { digestOf } from './names.ts';

/** Secrets that no phone has come with yet, and phones that are paired: more than anybody has. */
const MOST = 16;

/** Which phones the host has let in as remotes. A secret lets one phone in, and is its own from then on. */
export class Pairing {
  readonly #open = new Set<string>();
  /** By the phones' names: the secrets with which they come back. */
  readonly #paired = new Map<string, string>();

  /** `null` takes back what nobody has come with yet. The secret of a paired phone lets in nobody else. */
  open(secret: string | null): void {
    if (secret === null) {
      this.#open.clear();
      return;
    }
    const digest = digestOf('remote', Buffer.from(secret));
    if (this.#open.size < MOST && ![...this.#paired.values()].includes(digest)) this.#open.add(digest);
  }

  /** These phones are paired, and no other one. */
  restore(remotes: readonly { readonly client: string; readonly secret: string }[]): void {
    this.#paired.clear();
    for (const { client, secret } of remotes.slice(0, MOST))
      this.#paired.set(client, digestOf('remote', Buffer.from(secret)));
  }

  unpair(client: string): void {
    this.#paired.delete(client);
  }

  clear(): void {
    this.#open.clear();
    this.#paired.clear();
  }

  /** Whether this phone may come in with this secret. */
  enter(client: string, secret: Uint8Array): boolean {
    const digest = digestOf('remote', secret);
    if (this.#paired.get(client) === digest) return true;
    if (this.#paired.size >= MOST || !this.#open.delete(digest)) return false;
    this.#paired.set(client, digest);
    return true;
  }
}
