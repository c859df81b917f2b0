/** A file that does not run as it reads: what is shown of it, and the program that it is read as. */
export interface Deceit {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** The same with what deceives replaced by what is seen of it. Both run, and come to something else. */
  readonly read: string;
  readonly line: number;
  readonly what: string;
}

function inMain(name: string, text: string, read: string, line: number, what: string): Deceit {
  return { name, path: 'main.py', text, read, line, what };
}

const unseen = (code: string) => `a character that shows nothing (${code})`;
const lineEnd = (code: string) => `what ends a line for some readers and not for others (${code})`;
const turning = (code: string) => `a character that turns the direction of writing (${code})`;
const coding = (name: string) => `a coding line, by which Python reads this file as "${name}"`;

export const DECEITS: readonly Deceit[] = [
  inMain(
    'a coding line of UTF-7',
    '# coding: utf-7\n# a note +AAo-print("runs")\n',
    '# a coding line\n# a note +AAo-print("runs")\n',
    1,
    coding('utf-7'),
  ),
  inMain(
    'a coding line of escapes, in line 2',
    '#!/usr/bin/python\n# -*- coding: unicode_escape -*-\n# a note \\nprint("runs")\n',
    '#!/usr/bin/python\n#\n# a note \\nprint("runs")\n',
    2,
    coding('unicode_escape'),
  ),
  inMain(
    'a coding line of raw escapes, as Vim has it',
    '# vim: set fileencoding=raw_unicode_escape :\n# a note \\u000aprint("runs")\n',
    '#\n# a note \\u000aprint("runs")\n',
    1,
    coding('raw_unicode_escape'),
  ),
  inMain(
    'a coding line in the middle of a sentence, behind a form feed and an empty line',
    '\n \f# Our encoding: utf-7 it is\n# +AAo-print("runs")\n',
    '\n\n# +AAo-print("runs")\n',
    2,
    coding('utf-7'),
  ),
  inMain(
    'a letter that the coding line has no byte for',
    '# coding: latin-1\nprint(len("€"))\n',
    '# coding: utf-8\nprint(len("€"))\n',
    2,
    '"€", which latin-1 has not, so Python would read something else. Write \\u20ac, or utf-8 instead of latin-1 in the coding line',
  ),
  inMain(
    'an access check behind characters that turn the direction',
    'role = "user"\nif role != "user\u202e \u2066# only for admins\u2069 \u2066":\n    print("let in")\n',
    'role = "user"\nif role != "user": # only for admins\n    print("let in")\n',
    2,
    turning('U+202E'),
  ),
  inMain(
    'code behind a comment and a lone carriage return',
    '# harmless\rprint("runs")\n',
    '# harmless print("runs")\n',
    1,
    lineEnd('U+000D'),
  ),
  ...['\v', '\x85', '\u2028', '\u2029'].map((end) => {
    const code = `U+${end.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return inMain(
      `a check that a comment takes in by ${code}`,
      `code = 7\n# checked${end}code = 1\nprint(code)\n`,
      'code = 7\n# checked\ncode = 1\nprint(code)\n',
      2,
      lineEnd(code),
    );
  }),
  inMain(
    'a NUL',
    'print("runs")\n\0',
    'print("runs")\n',
    2,
    'the character NUL, which no program of Python may have',
  ),
  inMain(
    'a block that a form feed ends',
    'if False:\n    print("safe")\n    \fprint("runs")\n',
    'if False:\n    print("safe")\n    print("runs")\n',
    3,
    'a form feed in its indentation, behind which Python counts anew',
  ),
  inMain(
    'a second name with a Hangul filler',
    'admin = False\nadmin\u3164 = True\nprint(admin)\n',
    'admin = False\nadmin = True\nprint(admin)\n',
    2,
    unseen('U+3164'),
  ),
  ...['\u115f', '\u1160', '\uffa0', '\ufe0f', '\u034f', '\u180b', '\u{e0100}'].map((filler) => {
    const code = `U+${(filler.codePointAt(0) ?? 0).toString(16).toUpperCase()}`.replace(/\+34F/, '+034F');
    return inMain(
      `a second name with ${code}`,
      `admin = False\nadmin${filler} = True\nprint(admin)\n`,
      'admin = False\nadmin = True\nprint(admin)\n',
      2,
      unseen(code),
    );
  }),
  inMain(
    'a word with a blank of no width',
    'print("admin" == "admin\u200b")\n',
    'print("admin" == "admin")\n',
    1,
    unseen('U+200B'),
  ),
  inMain(
    'a word with a control character',
    'print("admin" == "admin\x01")\n',
    'print("admin" == "admin")\n',
    1,
    unseen('U+0001'),
  ),
  inMain(
    'a joiner between letters that nothing joins',
    'print("é\u200dé" == "éé")\n',
    'print("éé" == "éé")\n',
    1,
    unseen('U+200D'),
  ),
  inMain(
    'a program in variation selectors behind an emoji',
    `exec("".join(chr(ord(c) - 0xe00e0) for c in "🦜${hidden('print("runs")', 0xe00e0)}"[1:]))\n`,
    'exec("".join(chr(ord(c) - 0xe00e0) for c in "🦜"[1:]))\n',
    1,
    '13 characters that show nothing (U+E0150)',
  ),
  inMain(
    'a program in tags behind an emoji',
    `exec("".join(chr(ord(c) - 0xe0000) for c in f"🦜${hidden('print("runs")', 0xe0000)}"[1:]))\n`,
    'exec("".join(chr(ord(c) - 0xe0000) for c in f"🦜"[1:]))\n',
    1,
    '13 characters that show nothing (U+E0070)',
  ),
  inMain(
    'a name in letters of full width',
    'def check():\n    return "refused"\n\n\ndef ｃheck():\n    return "let in"\n\n\nprint(check())\n',
    'def check():\n    return "refused"\n\n\ndef Check():\n    return "let in"\n\n\nprint(check())\n',
    5,
    'a name that Python reads as "check"',
  ),
  inMain(
    'a name in bold letters of mathematics, within an f-string',
    'exit = print\nprint(f"{𝐞xit(1)!r:>8}")\n',
    'exit = print\nprint(f"{sum([1])!r:>8}")\n',
    2,
    'a name that Python reads as "exit"',
  ),
  inMain(
    'a name with a Cyrillic letter among Latin ones',
    'is_admin = False\nis_аdmin = True\nprint(is_admin)\n',
    'is_admin = False\nis_admin = True\nprint(is_admin)\n',
    2,
    'a name that looks like "is_admin" and is another',
  ),
  inMain(
    'a name all in Cyrillic that stands beside its Latin twin',
    'copy = 1\nсору = 2\nprint(copy)\n',
    'copy = 1\ncopy = 2\nprint(copy)\n',
    2,
    'a name that looks like "copy" and is another',
  ),
  inMain(
    'code behind nine hundred blanks',
    `print("a")${' '.repeat(900)}; print("b")\n`,
    'print("a")\n',
    1,
    'code out of sight, behind 900 blanks',
  ),
  inMain(
    'code behind a text of blanks',
    `x = """a\n${'\u3000'.repeat(200)}"""; print("runs")\n`,
    'x = """a\n"""\n',
    2,
    'code out of sight, behind 200 blanks',
  ),
  inMain(
    'a line that begins out of sight, behind tabs',
    `if True:\n    print("a")\nif True:\n${'\t'.repeat(60)}print("b")\n`,
    'if True:\n    print("a")\n',
    4,
    'code out of sight, behind 60 blanks',
  ),
  inMain(
    'a text that goes on out of sight',
    `print("a"${' '.repeat(200)}"b")\n`,
    'print("a")\n',
    1,
    'code out of sight, behind 200 blanks',
  ),
];

/** Each character moved on, to where none is seen. */
function hidden(text: string, by: number): string {
  return Array.from(text, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + by)).join('');
}

/** Usual code, of all kinds that come near to one that deceives. */
export const HARMLESS: readonly (readonly [name: string, text: string])[] = [
  ['a coding line of UTF-8', '# -*- coding: utf-8 -*-\nprint("é")\n'],
  [
    'a coding line of UTF-8, as Vim has it',
    '#!/usr/bin/python\n# vim: set fileencoding=UTF8 :\nprint("é")\n',
  ],
  ['a coding line of UTF-8, as Emacs has it', '# -*- coding: utf-8-unix -*-\nprint("é")\n'],
  ['a coding line of Latin 1 in a file of ASCII', '# -*- coding: iso-8859-15 -*-\nprint("e")\n'],
  ['a coding line of Latin 1 in a file with its letters', '# coding: latin-1\nassert len("é") == 1\n'],
  ['a coding line of Shift JIS in a file with its letters', '# coding: shift_jis\nassert len("表") == 1\n'],
  ['a coding line in line 3', '\n\n# coding: utf-7\n'],
  ['a coding line behind code', 'x = 1\n# coding: utf-7\n'],
  ['a coding line in a text', '"""\n# coding: utf-7\n"""\n'],
  ['a byte order mark', '\ufeff# -*- coding: utf-8 -*-\nprint("é")\n'],
  ['form feeds between functions', 'x = 1\n\f\ndef f():\n    pass\n\n\f\n\fclass C:\n    pass\n  \f\n'],
  ['a form feed in a text', 'x = """\n  \fa\n"""\n'],
  ['a form feed before a comment', 'if 1:\n  \f  # a\n    pass\n'],
  ['names with accents', 'número = 1\nstraße = número\nÅngström = 2\ne\u0301te\u0301 = 3\n'],
  [
    'names of other scripts',
    'имя = 1\n数 = имя\nα, β, ν, ρ = 1, 2, 3, 4\nΔx = α\nx_ρ = ν\ntest_привет = 1\n',
  ],
  ['a name of Turkish', 'sayı = 1\nsayi = 2\n'],
  ['texts of other scripts', '# これはＰｙｔｈｏｎ、１２３\nx = "ＡＢＣ　漢字"\ny = f"ａ{x}ｂ{x:ａ>10}"\n'],
  ['a letter that looks like a Latin one, in a text', 'x = "сору"\ncopy = "pаss"  # pаss\n'],
  ['emoji of several characters', 'x = "👩‍💻 ❤️ ❤️‍🔥 1️⃣ ©️ 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿"  # 👩‍💻 ❤️\n'],
  ['Persian with a non-joiner', 'x = "می‌خواهم"\n'],
  ['Hebrew with a mark of direction', 'x = "\u200fשלום!\u200f"\n'],
  ['unseen characters in a comment', '# a\u200bb\u00adc\n'],
  ['unseen characters in a docstring', 'def f():\n    """A\u200bB."""\n    r\'\'\'a\n\u00adb\'\'\'  # c\n'],
  ['a comment far to the right', `x = 1${' '.repeat(200)}# type: ignore\n`],
  ['a text of blanks', `x = [\n    "${' '.repeat(200)}",\n]\n`],
  ['a long line of data', `x = "${'ab '.repeat(2000)}" + "c"\n`],
  ['a table', `a   =   1\n${'b'.repeat(30)}${' '.repeat(30)}= 2\n`],
  ['deep indentation', `print(\n${' '.repeat(76)}1,\n)\n`],
  ['line ends of Windows', 'x = 1\r\ny = 2\r\n'],
  ['quotes within quotes', `x = '"' + "'" + '\\'' + """a"b""c\\""""\ny = f'{x:"<10}' if "ｅ" else b"#"\n`],
];
