import { addresses as pages } from '../../addresses.ts';

/** Where learners join, as a camera reads it; `null` while other machines cannot reach this one. */
export function joinAddress([best]: readonly string[], code: string): string | null {
  const page = `#${pages.joinClass(code)}`;
  return best !== undefined && URL.canParse(page, best) ? new URL(page, best).href : null;
}

/** The same for people who type: a browser puts `http://` before it by itself. */
export function typedJoinAddress([best]: readonly string[]): string {
  const page = `#${pages.class}`;
  return best !== undefined && URL.canParse(page, best)
    ? new URL(page, best).href.replace(/^http:\/\//, '')
    : '';
}
