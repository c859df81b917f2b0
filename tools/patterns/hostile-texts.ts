import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';

/** A text that may have a pattern look again and again at what it has seen: a begin, a piece over and over, an end. */
export interface HostileText {
  readonly begin: string;
  readonly piece: string;
  readonly end: string;
}

/** What patterns are about, beside the characters that they name. */
const ALPHABET = [...'a0_A -./"(=:é\n\r'];
/** What ends a line for `.` and `$` though it is none, what hardly any class has, and nothing. */
const ENDS = ['\u2028\0', '\0', ''];
/** Ways through the alternatives of a pattern that are gone. */
const MOST_WAYS = 12;
/** Parts of a way that are repeated together. */
const LONGEST_PIECE = 8;
const MOST_TIMES = 40;

/** Texts that are made of what a pattern would match: each of its parts, and some that follow each other, over and over. */
export function hostileTexts(pattern: RegExp): HostileText[] {
  const { pattern: parsed } = parseRegExpLiteral(pattern);
  const named = literalsOf(parsed);
  const texts = new Map<string, HostileText>();
  const add = (begin: string, piece: string) => {
    if (piece === '') return;
    for (const end of ENDS) texts.set(JSON.stringify([begin, piece, end]), { begin, piece, end });
  };
  for (const letter of [...named, ...ALPHABET]) add('', letter);
  for (const prefer of [[...named, ...ALPHABET], [...named.toReversed(), ...ALPHABET], ALPHABET])
    for (const way of waysThrough(parsed.alternatives, { flags: pattern.flags, prefer }))
      for (let from = 0; from < way.length; from++)
        for (let to = from + 1; to <= Math.min(way.length, from + LONGEST_PIECE); to++)
          add(way.slice(0, from).join(''), way.slice(from, to).join(''));
  return [...texts.values()];
}

function literalsOf(pattern: AST.Pattern): string[] {
  const found = new Set<string>();
  visitRegExpAST(pattern, { onCharacterEnter: ({ value }) => found.add(String.fromCodePoint(value)) });
  return [...found];
}

interface Taste {
  readonly flags: string;
  /** Of the characters that a class has, the first of these is taken. */
  readonly prefer: readonly string[];
}

/** What the ways through some alternatives match, each in parts. */
function waysThrough(alternatives: readonly AST.Alternative[], taste: Taste): string[][] {
  return alternatives.flatMap(({ elements }) => waysAlong(elements, taste)).slice(0, MOST_WAYS);
}

function waysAlong(elements: readonly AST.Element[], taste: Taste): string[][] {
  let ways: string[][] = [[]];
  elements.forEach((element, index) => {
    const isInWord = element.type === 'Character' && elements[index - 1]?.type === 'Character';
    const next = waysOver(element, taste);
    ways = ways
      .flatMap((way) =>
        next.map((parts) =>
          isInWord ? [...way.slice(0, -1), way.at(-1) + parts.join('')] : [...way, ...parts],
        ),
      )
      .slice(0, MOST_WAYS);
  });
  return ways;
}

function waysOver(element: AST.Element, taste: Taste): string[][] {
  switch (element.type) {
    case 'Character':
      return [[String.fromCodePoint(element.value)]];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return [[memberOf(element.raw, taste)]];
    case 'Group':
    case 'CapturingGroup':
      return waysThrough(element.alternatives, taste);
    case 'Assertion':
      if ('alternatives' in element) return waysThrough(element.alternatives, taste);
      return element.kind === 'end' && taste.flags.includes('m') ? [['\n']] : [[]];
    case 'Quantifier': {
      const times = Math.min(MOST_TIMES, Math.max(1, element.min));
      const ways = waysOver(element.element, taste);
      return times === 1 ? ways : ways.map((way) => [way.join('').repeat(times)]);
    }
    case 'Backreference':
      return [[]];
  }
}

function memberOf(classOfCharacters: string, { flags, prefer }: Taste): string {
  const member = new RegExp(`^${classOfCharacters}$`, flags.replace(/[gmy]/g, ''));
  return prefer.find((letter) => member.test(letter)) ?? '';
}
