/** A program may print all that it has to say on one line. */
const LONGEST_QUOTE = 400;
/** Names and lines that a sentence lists. */
const MOST_LISTED = 6;

/** What a program said, as code in a sentence: in backticks, which it cannot have within. */
export function quoted(words: string): string {
  const short = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return `\`${short.replaceAll('`', "'")}\``;
}

/** Names of files and lines, as code in a sentence. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const shown = names.slice(0, MOST_LISTED).map(quoted).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** A path as people know it: without the folder in which all packages are. */
export function shortPath(path: string): string {
  return path.replace('site-packages/', '');
}

/** The last line that says something. */
export function lastLine(text: string): string {
  const said = text.trimEnd();
  return said.slice(said.lastIndexOf('\n') + 1).trim();
}
