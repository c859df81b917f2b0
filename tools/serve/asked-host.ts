/** What a browser on this machine calls it. A page of another name that leads here would have the deck in its own origin. */
export const OWN_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request for a host is not answered, with the way out; `null` for one that is. The name counts and not the port: behind a
 * tunnel (`ssh -L 8080:localhost:4173`) the browser has another one.
 */
export function whyNotFor(host: string | undefined, names: readonly string[]): string | null {
  const name = nameIn(host);
  if (names.some((known) => known.toLowerCase() === name)) return null;
  const answered = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  const said = `This server answers to ${answered}`;
  // What is no name is not repeated.
  if (!/^[a-z\d][a-z\d.-]{0,252}$|^\[[\da-f:.]{2,45}\]$/.test(name)) return `${said}, not to this name.`;
  return `${said}, not to ${name}. To have it answer to that name too: HOSTS=${name} npm start`;
}

/** The name in a `Host`, without its port. */
export function nameIn(host = ''): string {
  return host.replace(/:\d*$/, '').toLowerCase();
}

/** The names in a setting such as `HOSTS=deck.example,10.0.0.7`. */
export function namesIn(setting = ''): readonly string[] {
  return setting.split(/[\s,]+/).filter((name) => name !== '');
}
