/**
 * The whole addresses of a room's brokers: `/mqtt` is one of the deck's own server.
 *
 * @param page the address of this page
 */
export function brokerUrls(broker: string | readonly string[], page: string): string[] {
  const all = typeof broker === 'string' ? [broker] : broker;
  return all.map((each) => new URL(each, page).href.replace(/^http/, 'ws'));
}
