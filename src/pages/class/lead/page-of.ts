import { at, isStageName } from '#case';
import type { CaseEntry } from '../../../case/catalogue.ts';
import { readSide } from '../../addresses.ts';
import { readLink } from '../../share/link.ts';

/** What a class can be sent to. */
export interface KnownDeck {
  /** Where this deck lies, the best one first: `http://192.168.1.5:4173/`. */
  readonly bases: readonly string[];
  readonly cases: readonly Pick<CaseEntry, 'id' | 'title' | 'stages'>[];
  /** By the id of their case: how many pages each has. */
  readonly lessons: Readonly<Record<string, number | undefined>>;
  readonly hooks: readonly { readonly id: string; readonly title: string }[];
  /** How many slides the talk has. */
  readonly slides: number;
}

/** A page of the deck, or why it is none that learners can be sent to, for the instructor. */
export type FoundPage =
  | { readonly ok: true; readonly title: string; readonly address: string }
  | { readonly ok: false; readonly because: string };

/** Reads what an instructor pastes: a whole link to this deck, or what follows its address. */
export function pageOf(typed: string, deck: KnownDeck): FoundPage {
  const text = typed.trim();
  if (text === '') return refused('Paste a link to a page of this deck.');
  const found = /^#?\/(?!\/)/.test(text) ? text.replace(/^#/, '') : addressIn(text, deck.bases);
  if (typeof found !== 'string') return found;
  const title = titleOf(found, deck);
  return typeof title === 'string' ? { ok: true, title, address: found } : title;
}

function addressIn(text: string, bases: readonly string[]): string | FoundPage {
  const url = urlIn(text);
  if (!url) return refused(`${quoted(text)} is no link. ${OF_THIS_DECK}`);
  const lies = (each: URL) => each.origin + each.pathname.replace(/index\.html$/, '');
  if (!bases.some((base) => lies(new URL(base)) === lies(url)))
    return refused(`${quoted(text)} is not of this deck, which lies at ${bases[0] ?? 'another address'}.`);
  return url.hash.replace(/^#\/?/, '/');
}

/** A browser puts `http://` before what is typed by itself. */
function urlIn(text: string): URL | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

const OF_THIS_DECK = 'Copy the address of a page of this deck, or what Share gives.';

type Refused = Extract<FoundPage, { ok: false }>;

function titleOf(address: string, deck: KnownDeck): string | Refused {
  const [page = '', ...parts] = address.split('?')[0]?.split('/').slice(1) ?? [];
  switch (page) {
    case 'demo':
      return demoTitle(parts, deck);
    case 'compare':
      return comparisonTitle(parts, deck);
    case 'hooks':
      return hookTitle(parts, deck);
    case 'open':
      return linkTitle(parts.join('/'), deck);
    case 'learn':
      return lessonTitle(parts, deck);
    case 'talk':
      return slideTitle(parts, deck);
    case 'own':
      return 'Bring your own bug';
    case '':
      return refused('This is the cover, which has nothing to show to a class.');
    default:
      return refused(`Learners cannot be sent to ${quoted(address)}. ${OF_THIS_DECK}`);
  }
}

type Parts = readonly string[];

function caseOf(id: string, { cases }: KnownDeck) {
  const found = cases.find((each) => each.id === id);
  return found ?? refused(`There is no case ${quoted(id)}. The cases are: ${listed(cases)}.`);
}

function demoTitle([id = '', stage = 'buggy']: Parts, deck: KnownDeck): string | Refused {
  const found = caseOf(id, deck);
  if ('because' in found) return found;
  if (isStageName(stage) && found.stages.includes(stage)) return `${found.title}: ${stage}`;
  return refused(
    `The case "${id}" has no stage ${quoted(stage)}. Its stages are: ${found.stages.join(', ')}.`,
  );
}

function comparisonTitle([id = '', left = '', right = '']: Parts, deck: KnownDeck): string | Refused {
  const found = caseOf(id, deck);
  if ('because' in found) return found;
  const sides = [left, right].map((side) => readSide(side, found.stages));
  const wrong = sides.indexOf(null);
  if (wrong === -1) {
    const [one, other] = sides.map((side) => side?.stage);
    return `${found.title}: ${one} and ${other}`;
  }
  return refused(`${quoted([left, right][wrong] ?? '')} is nothing that can be compared in "${id}".`);
}

function hookTitle([id = '']: Parts, { hooks }: KnownDeck): string | Refused {
  if (id === '') return 'The hook shelf';
  const found = hooks.find((each) => each.id === id);
  return found?.title ?? refused(`There is no hook ${quoted(id)}. The hooks are: ${listed(hooks)}.`);
}

function linkTitle(text: string, { cases }: KnownDeck): string | Refused {
  const read = readLink(text, cases);
  if (!read.ok) return refused(read.problem);
  const { bench } = read.shared;
  const title = cases.find(({ id }) => id === bench.case)?.title ?? bench.case;
  return `${title}: ${bench.stage}, as it was shared`;
}

function lessonTitle([id = '', page = '1']: Parts, deck: KnownDeck): string | Refused {
  if (id === '') return 'The lessons';
  const pages = at(deck.lessons, id);
  if (pages === undefined) return refused(`There is no lesson ${quoted(id)}.`);
  const found = caseOf(id, deck);
  if ('because' in found) return found;
  if (page === 'summary') return `${found.title}: what you did`;
  if (isCounted(page, pages)) return `${found.title}, page ${page}`;
  return refused(`The lesson "${id}" has no page ${quoted(page)}: it has ${pages}.`);
}

function slideTitle([slide = '1']: Parts, { slides }: KnownDeck): string | Refused {
  return isCounted(slide, slides)
    ? `Slide ${slide}`
    : refused(`The talk has no slide ${quoted(slide)}: it has ${slides}.`);
}

function isCounted(text: string, most: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}

function listed(all: readonly { readonly id: string }[]): string {
  return all.map(({ id }) => id).join(', ');
}

function refused(because: string): Refused {
  return { ok: false, because };
}

const LONGEST = 60;

function quoted(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
