/** Where a link is opened: wherever this deck is served, without what this visit alone has in its address. */
export function addressOf(link: string, here: string): string {
  const address = new URL(here);
  address.search = '';
  address.hash = `/open/${link}`;
  return address.href;
}

/** Whether only this machine knows the address. */
export function isOnlyHere(here: string): boolean {
  const { hostname, protocol } = new URL(here);
  return protocol === 'file:' || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
