import type { StageName } from '#case';
import type { Position } from '#deck';
import type { CaseEntry } from '../case/catalogue.ts';

/** The patterns by which the router finds the page of an address, which is what follows the `#`. */
export const ROUTES = {
  cover: '/',
  talk: '/talk/:slide?/:step?',
  presenter: '/presenter/:slide?/:step?',
  overview: '/overview',
  print: '/print/:kind?',
  preflight: '/preflight',
  echo: '/preflight/echo',
  lessons: '/learn',
  lesson: '/learn/:caseId/:page?',
  compare: '/compare/:caseId/:left/:right/:subject?',
  demo: '/demo/:caseId/:stage?',
  // With slashes too: the page explains what is wrong with a text that is no link.
  open: '/open/*?',
  own: '/own',
  hooks: '/hooks/:hookId?',
  follow: '/follow/:room?',
  remote: '/remote/:room?/:secret?/:login?',
  classScreen: '/class/:room/screen',
  class: '/class/:first?/:second?',
} as const;

/** The address of every page. */
export const addresses = {
  cover: '/',
  talk: ({ slide, step }: Position) => `/talk/${slide}/${step}`,
  presenter: ({ slide, step }: Position) => `/presenter/${slide}/${step}`,
  overview: '/overview',
  print: '/print',
  printOf: (kind: string) => `/print/${kind}`,
  preflight: '/preflight',
  echo: '/preflight/echo',
  lessons: '/learn',
  lesson: (caseId: string) => `/learn/${caseId}`,
  /** Pages are counted from 0 here, and from 1 in the address. */
  lessonPage: (caseId: string, index: number) => `/learn/${caseId}/${index + 1}`,
  summary: (caseId: string) => `/learn/${caseId}/summary`,
  compare: (caseId: string, left: Side, right: Side, subject: Subject = 'files') =>
    `/compare/${caseId}/${writeSide(left)}/${writeSide(right)}/${subject}`,
  demo: (caseId: string, stage?: StageName) => (stage ? `/demo/${caseId}/${stage}` : `/demo/${caseId}`),
  open: (link: string) => `/open/${link}`,
  own: '/own',
  hooks: '/hooks',
  follow: (room?: string) => (room ? `/follow/${room}` : '/follow'),
  /** The secret is in it once, for the phone that scans it. */
  remote: (room?: string, secret?: string, login?: string) =>
    ['/remote', room, secret, login].filter((part) => part !== undefined).join('/'),
  /** The instructor's board. */
  class: '/class',
  /** Where a learner joins, by the code of the room. */
  joinClass: (room: string) => `/class/${room}`,
  /** What the projector shows of a class. */
  classScreen: (room: string) => `/class/${room}/screen`,
  /** One learner, by its number. */
  classLearner: (number: number) => `/class/learner/${number}`,
  classLead: '/class/lead',
  classSummary: '/class/summary',
  hook: (hookId: string) => `/hooks/${hookId}`,
} as const;

/** What an address says about the page that it leads to, as far as others than that page want to know. */
export type Place =
  | { readonly page: 'talk' | 'presenter'; readonly slide: number }
  | { readonly page: 'lesson'; readonly caseId: string; readonly part: string }
  | { readonly page: 'demo'; readonly caseId: string; readonly stage: string }
  | { readonly page: 'compare'; readonly caseId: string }
  | { readonly page: 'lessons' | 'own' | 'elsewhere' };

export function placeOf(address: string): Place {
  const [page, first, second] = (address.split('?')[0] ?? '').split('/').slice(1);
  if (page === 'talk' || page === 'presenter') return { page, slide: Number(first) || 1 };
  if (page === 'learn')
    return first ? { page: 'lesson', caseId: first, part: second ?? '1' } : { page: 'lessons' };
  if (page === 'demo' && first) return { page, caseId: first, stage: second ?? 'buggy' };
  if (page === 'compare' && first) return { page, caseId: first };
  return { page: page === 'own' ? page : 'elsewhere' };
}

/** Whether a page has to do with a talk or a class that is given elsewhere, and not with the other windows of this browser. */
export function isByItself(address: string): boolean {
  return /^\/((follow|remote)(\/|$)|class\/[^/]+\/screen$)/.test(address);
}

/** The address that this window is at. */
export function addressNow(): string {
  return location.hash.replace(/^#?\/?/, '/');
}

/** A whole URL for an address of this deck. */
export function urlOf(address: string): URL {
  const url = new URL(location.href);
  url.hash = address;
  return url;
}

/** What can be compared with something else: a stage as prepared, with its edits, or as it was last run. */
export interface Side {
  readonly stage: StageName;
  readonly as: (typeof VERSIONS)[number];
}

const VERSIONS = ['prepared', 'edited', 'run'] as const;

/** What of two sides is compared. */
export const SUBJECTS = ['files', 'evidence', 'steps'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A side as part of an address: `hook`, `hook.edited`, `hook.run`. */
export function writeSide({ stage, as }: Side): string {
  return as === 'prepared' ? stage : `${stage}.${as}`;
}

/** Reads what `writeSide` wrote; `null` for what is no side of this case. */
export function readSide(text: string, stages: readonly StageName[]): Side | null {
  const [name, version = 'prepared', ...rest] = text.split('.');
  const stage = stages.find((each) => each === name);
  const as = VERSIONS.find((each) => each === version);
  return stage && as && rest.length === 0 ? { stage, as } : null;
}

/** The first comparison to look at from the bench of a stage: its edits, or else what the stage adds to the case as found. */
export function benchComparison(
  { id, stages }: Pick<CaseEntry, 'id' | 'stages'>,
  stage: StageName,
  isEdited: boolean,
): string {
  if (isEdited) return addresses.compare(id, { stage, as: 'prepared' }, { stage, as: 'edited' });
  const [found = stage, next = stage] = stages;
  const right = stage === found ? next : stage;
  return addresses.compare(id, { stage: found, as: 'prepared' }, { stage: right, as: 'prepared' });
}
