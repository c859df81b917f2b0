import { createHash } from 'node:crypto';

/** Whose name is whose: a name belongs to the secret that came with it first. Bounded: those used longest ago are forgotten. */
export class Names {
  readonly #most: number;
  readonly #onForgotten: (name: string) => void;
  /** The last used is the last. */
  readonly #owners = new Map<string, string>();

  constructor(most: number, onForgotten: (name: string) => void) {
    this.#most = most;
    this.#onForgotten = onForgotten;
  }

  /**
   * Whether this name is this owner's. Who has a better right takes it from anybody.
   *
   * @param isInUse names that may not be forgotten now
   */
  claim(name: string, owner: string, hasBetterRight: boolean, isInUse: (name: string) => boolean): boolean {
    const known = this.#owners.get(name);
    if (known !== undefined && known !== owner && !hasBetterRight) return false;
    this.#owners.delete(name);
    if (this.#owners.size >= this.#most) this.#forgetOne(isInUse);
    this.#owners.set(name, owner);
    return true;
  }

  #forgetOne(isInUse: (name: string) => boolean): void {
    for (const name of this.#owners.keys()) {
      if (isInUse(name)) continue;
      this.#owners.delete(name);
      this.#onForgotten(name);
      return;
    }
  }
}

/** A secret as it is remembered. */
export function digestOf(seat: string, secret: Uint8Array): string {
  return createHash('sha256').update(`${seat}\n`).update(secret).digest('base64url');
}
