/** As Python looks for it (PEP 263), behind a byte order mark. */
const CODING = /^[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;

const UTF8 = /^(utf-?8|u8|cp65001)$|^utf-8-/;
/** Those that say of ASCII what ASCII says, so that a file of nothing else reads the same by them. */
export const LIKE_ASCII =
  /^((us-)?ascii|646|(iso-)?(latin-?\d+|8859-\d+)|iso8859-\d+|l1|(cp|windows-?)(125\d|437|850|852|866|932|949)|koi8-[rtu]|mac-?roman|euc-?(jp|kr)|gb2312|gbk|gb18030|big5|shift-?jis|s-?jis)$/;

export interface CodingLine {
  readonly at: number;
  readonly length: number;
  readonly coding: string;
}

/** The line by which Python reads a file otherwise than as UTF-8, which is how everybody is shown it. */
export function strangeCoding(text: string): CodingLine | null {
  const begin = text.startsWith('\ufeff') ? 1 : 0;
  const [first = ''] = /^[^\r\n]*/.exec(text.slice(begin)) ?? [];
  const second = begin + first.length + (text.startsWith('\r\n', begin + first.length) ? 2 : 1);
  // Behind a line of code Python looks no further.
  const isLooked = /^[ \t\f]*(#|$)/.test(first);
  const found = codingIn(text, begin) ?? (isLooked ? codingIn(text, second) : null);
  if (!found) return null;
  const name = found.coding.toLowerCase().replaceAll('_', '-');
  if (UTF8.test(name) || (LIKE_ASCII.test(name) && !/[^\x00-\x7f]/.test(text))) return null;
  return found;
}

function codingIn(text: string, at: number): CodingLine | null {
  const found = CODING.exec(text.slice(at));
  return found?.[1] === undefined ? null : { at, length: found[0].length, coding: found[1] };
}
