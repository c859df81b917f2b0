import { WebSocket } from 'ws';

/** A page's origin that the examples let in. */
const ORIGIN = 'https://deck.example';

/** Opens sockets that trust this certificate, as pages of the deck that the examples name. */
export function socketsTrusting(trusted: string, origin = ORIGIN) {
  return (url: string) => new WebSocket(url, 'mqtt', { ca: trusted, origin });
}
