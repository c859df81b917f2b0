/**
 * What is not seen in a name, or shows the rest of it in another order: control and private characters, halves of a
 * character, whatever Unicode has ignored where it cannot be shown (fillers, selectors, tags), and the blank of Braille.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The first character of a name that nobody sees, as Unicode numbers it. */
export function unseenIn(name: string): string | null {
  const at = name.search(UNSEEN);
  return at < 0 ? null : codeOf(name.slice(at));
}

/** As Unicode names the first character of a text: `U+200B`. */
export function codeOf(characters: string): string {
  return `U+${(characters.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A name with a mark in the place of each character that nobody sees. */
export function visible(name: string, mark = '�'): string {
  return name.replace(UNSEEN, mark);
}

/**
 * What turns the direction of writing, and what shows nothing and shapes no letter beside it: blanks without a width,
 * fillers, the mark of a byte order. Joiners, selectors and marks of direction have a use in texts.
 */
const NEVER_OF_USE =
  /[\u202a-\u202e\u2066-\u2069\u115f\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/gu;

/** A stranger's text, with the name of each character by which it would read otherwise than it is: `<U+202E>`. */
export function withUnseenNamed(text: string): string {
  return text.replace(NEVER_OF_USE, (character) => `<${codeOf(character)}>`);
}
