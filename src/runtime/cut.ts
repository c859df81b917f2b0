/** The line that stands for text which was left out. */
export function cutNotice(characters: number): string {
  return `\n… ${characters.toLocaleString('en')} characters cut …\n`;
}
