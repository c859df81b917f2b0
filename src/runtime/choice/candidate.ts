import { at } from '#case';
import type { Launch } from '../program.ts';
import { failureOf, type IsolatedTraits, type Runtime, type RuntimeInfo } from '../runtime.ts';

/** A runtime that the page may choose, with the words in which it is offered. Only `load` brings any of its code. */
export interface Candidate {
  /** In an address: `?runtime=webcontainer`. */
  readonly id: string;
  /** Where programs then run, behind "in": `a WebContainer`. */
  readonly where: string;
  /** For one that does not serve at once. */
  readonly guest?: GuestTerms;
  /** Why its programs will not read what is typed, in sentences with code in backticks, before it is loaded; `null` where they probably will. */
  foreseenDeafness?(): string | null;
  /**
   * Resolves to a runtime that works: one from elsewhere has shown it. Rejects with a `RuntimeFailure`, or as `import()` does.
   *
   * @param onLost called with a sentence when the runtime is gone for good
   * @param onStep called with what happens until it is there, behind "Python is": `loading 4.2 MB`
   */
  load(onLost: (reason: string) => void, onStep: OnStep): Promise<Runtime<IsolatedTraits>>;
}

export type OnStep = (step: string) => void;

/** A runtime that is here, and what the page says of it. */
export interface Live {
  readonly runtime: Runtime<IsolatedTraits>;
  readonly info: RuntimeInfo;
}

/** On what terms a runtime from elsewhere joins. */
export interface GuestTerms {
  /** The setting of the build that says whether it is used: its value is a `Policy`. */
  readonly setting: string;
  /** What the user should know before accepting it: a sentence. */
  readonly offer: string;
  /** The address of the page that it shows in a frame; the deck's own policy then allows that. */
  readonly frame?: string;
}

/** Whether a guest is used where it works, only offered, or never asked for. The person who deploys the deck decides. */
export const POLICIES = ['prefer', 'offer', 'off'] as const;
export type Policy = (typeof POLICIES)[number];

/** @throws {Error} for a word that is no policy */
export function policyOf({ setting }: GuestTerms, settings: Readonly<Record<string, unknown>>): Policy {
  const word = at(settings, setting) ?? POLICIES[0];
  const policy = POLICIES.find((each) => each === word);
  if (policy) return policy;
  throw new Error(`${setting} is "${word}"; it can be ${POLICIES.join(', ')}.`);
}

/** The addresses of all pages that runtimes may show in a frame. */
export function framesOf(
  candidates: readonly Candidate[],
  settings: Readonly<Record<string, unknown>>,
): string[] {
  const invited = candidates.flatMap(({ guest }) =>
    guest && policyOf(guest, settings) !== 'off' ? [guest] : [],
  );
  return invited.flatMap(({ frame }) => frame ?? []);
}

/** Loads a runtime's code and makes one of it. Rejects with a `RuntimeFailure`. */
export async function loadRuntime(
  { load }: Candidate,
  onLost: (reason: string) => void,
  onStep: OnStep = () => {},
): Promise<Runtime<IsolatedTraits>> {
  try {
    return await load(onLost, onStep);
  } catch (error) {
    throw failureOf(error, 'The part of this page that runs Python could not be loaded');
  }
}

/** Boots it, and says of it what the page has to know. */
export async function bootedInfo(
  { id }: Candidate,
  runtime: Runtime<IsolatedTraits>,
  launch: Launch,
): Promise<RuntimeInfo> {
  return { name: id, isLive: true, ...(await runtime.boot(launch)) };
}
