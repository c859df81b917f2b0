/** A user of a broker. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** A login as a part of an address: letters, digits, `-` and `_`. */
export function loginText({ username, password }: Login): string {
  const bytes = new TextEncoder().encode(JSON.stringify([username, password]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads what `loginText` wrote; `null` for anything else. */
export function readLogin(text: string): Login | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const [username, password, ...more]: unknown[] = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof username !== 'string' || typeof password !== 'string' || more.length > 0) return null;
    return { username, password };
  } catch {
    return null;
  }
}
