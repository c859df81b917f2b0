/** What is a name, a place or an expression, and no word of a sentence: it holds a sign that words do not. */
const CODE = /[._/\\=[\](){}<>*]|\d|^-{1,2}\w/;
const AROUND = /^(?<before>["'“(]?)(?<name>.*?)(?<after>["'”)]?[,.;:!?]*)$/;

/** A heading of a hook with its names in backticks, as titles have them; one that has its own stays as it is. */
export function withNamesAsCode(heading: string): string {
  if (heading.includes('`')) return heading;
  return wordsOf(heading)
    .map((word) => {
      const { before = '', name = '', after = '' } = AROUND.exec(word)?.groups ?? {};
      if (!CODE.test(name)) return word;
      return closes(name, after) ? `\`${before}${name}${after}\`` : `${before}\`${name}\`${after}`;
    })
    .join(' ');
}

/** `logging.getLogger()`: what stands at its end belongs to the name. */
function closes(name: string, after: string): boolean {
  return after === ')' && name.split('(').length > name.split(')').length;
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

/** The title of what a program wrote by itself. */
export function printedTo(from: string): string {
  return `${from.startsWith('/') ? 'Written' : 'Printed'} to \`${from}\``;
}
