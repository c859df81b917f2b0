/** The line that stands for text which was left out. */
export function cutNotice(characters: number): string {
  return `\n… ${characters.toLocaleString('en')} characters cut …\n`;
}

/** To find such lines in a text. */
export const CUT_NOTICE = /\n… ([\d,]+) characters cut …\n/g;

/** How long a text was before anything was cut out of it. */
export function lengthBeforeCuts(text: string): number {
  let length = text.length;
  for (const [notice, cut = ''] of text.matchAll(CUT_NOTICE))
    length += Number(cut.replaceAll(',', '')) - notice.length;
  return length;
}
