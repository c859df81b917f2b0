/** What is a name, a place or an expression, and no word of a sentence: it holds a sign that words do not. */
const CODE = /[._/\\=[\](){}<>*]|\d|^-{1,2}\w/;
const NUMBER = /^[\d.,]{1,99}$/;
const BEFORE = /^["'“(]/;
const AFTER = `"'”),.;:!?`;

/** A heading of a hook with its names in backticks, as titles have them; what it has put there itself stays as it is. */
export function withNamesAsCode(heading: string): string {
  return heading
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : wordsOf(part).map(asCode).join(' ')))
    .join('');
}

function asCode(word: string): string {
  const { before, name, after } = parted(word);
  if (!CODE.test(name) || NUMBER.test(name)) return word;
  const more = closing(name, after);
  return `${before}\`${name}${after.slice(0, more)}\`${after.slice(more)}`;
}

/** A word without what a sentence puts around it. */
function parted(word: string): { before: string; name: string; after: string } {
  const from = BEFORE.test(word) ? 1 : 0;
  let to = word.length;
  while (to > from && AFTER.includes(word.charAt(to - 1))) to -= 1;
  return { before: word.slice(0, from), name: word.slice(from, to), after: word.slice(to) };
}

/** Of what stands behind a name, what closes a bracket in it: `logging.getLogger()`, `(see shop.items)` not. */
function closing(name: string, after: string): number {
  const open = name.split('(').length - name.split(')').length;
  return open > 0 && after.startsWith(')') ? 1 : 0;
}

/** The words of a heading: what is in pointed brackets, as `<shop.User object at 0x7f00>`, is one. */
function wordsOf(heading: string): string[] {
  const words: string[] = [];
  let open = 0;
  for (const word of heading.split(' ')) {
    const last = words.length - 1;
    if (open > 0) words[last] = `${words[last]} ${word}`;
    else words.push(word);
    open = Math.max(0, open + word.split('<').length - word.split('>').length);
  }
  return words;
}

/** A sentence of a hook, as it begins one here. */
export function asSentence(text: string): string {
  const sentence = withNamesAsCode(text);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The title of what a program wrote by itself. */
export function printedTo(from: string): string {
  return `${from.startsWith('/') ? 'Written' : 'Printed'} to \`${from}\``;
}
