import type { OpenRoom } from '../../../../session/index.ts';
import { addresses as pages } from '../../../addresses.ts';

/** Where the audience goes; `null` while other machines cannot reach this one. */
export function followAddress(decks: readonly string[], code: string): string | null {
  return addressAt(decks, pages.follow(code));
}

/** What a phone scans that is to drive. */
export function remoteAddress(
  { addresses, code, phoneLogin }: Pick<OpenRoom, 'addresses' | 'code' | 'phoneLogin'>,
  secret: string,
): string | null {
  return addressAt(addresses, pages.remote(code, secret, phoneLogin ?? undefined));
}

function addressAt([best]: readonly string[], page: string): string | null {
  return best !== undefined && URL.canParse(`#${page}`, best) ? new URL(`#${page}`, best).href : null;
}
