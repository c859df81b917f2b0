import * as v from 'valibot';
import { patched } from '../windows/index.ts';
import { alike } from './alike.ts';
import type { Message } from './connection.ts';
import type { Host } from './members.ts';
import { type PatchMessage, ROOM_VERSION } from './messages.ts';
import type { Poll, Question } from './poll.ts';
import { AskedSchema, HostSchema, PatchSchema, PollMessageSchema, ViewHeadSchema } from './schemas/down.ts';
import { readAs } from './schemas/read.ts';
import { AudienceViewSchema } from './schemas/view.ts';
import { createStore } from './store.ts';
import { topicsOf } from './topics.ts';
import type { AudienceView } from './view.ts';

/** What was heard of the host. */
export interface Heard {
  readonly host: Host;
  readonly view: AudienceView | null;
  /** `null` too where there is none; only then `isPollKnown`. */
  readonly poll: Poll | null;
  readonly isPollKnown: boolean;
  readonly questions: readonly Question[];
}

/** If a broker has nothing to say of the host for so long, it knows of none. */
const SILENCE_MS = 2_000;

/** Where a host says what: a class has no questions. */
export type HeardTopics = Pick<ReturnType<typeof topicsOf>, 'host' | 'view' | 'patch' | 'poll'> & {
  readonly asked?: string;
};

/** Hears what a host says to all, in the order of its terms and changes: what is older than what was heard is not heard. */
export function createHearing(topics: HeardTopics) {
  const store = createStore<Heard>({
    host: 'unknown',
    view: null,
    poll: null,
    isPollKnown: false,
    questions: [],
  });
  /** The highest that anything was said with. */
  let newest = 0;
  /** The one that was heard last. */
  let desk = '';
  /** The term and the change that the view is of. */
  let term = -1;
  let seq = -1;
  /** Something was missed: only a whole view helps. */
  let isMissing = true;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const put = (heard: Partial<Heard>) => store.set({ ...store.read(), ...heard });
  const isOld = (of: number) => of < newest;

  function hearHost(text: string) {
    const said = readAs(HostSchema, text);
    // A desk that began a later term while it was connected has a will of the one before.
    const isItsWill = said?.is === 'away' && said.desk === desk;
    if (!said || (isOld(said.term) && !isItsWill)) return;
    clearTimeout(silence);
    desk = said.desk;
    newest = Math.max(newest, said.term);
    const host = said.version === ROOM_VERSION ? said.is : 'of another release';
    if (host !== store.read().host) put({ host });
  }

  function hearView(text: string) {
    const said = readAs(ViewHeadSchema, text);
    if (!said || isOld(said.term)) return;
    const isNews = said.term !== term || said.seq > seq || (isMissing && said.seq === seq);
    if (!isNews || !v.is(AudienceViewSchema, said.view)) return;
    newest = said.term;
    show(said.term, said.seq, alike(store.read().view, said.view));
  }

  function hearPatch(text: string) {
    const said = readAs(PatchSchema, text);
    if (!said || isOld(said.term)) return;
    newest = said.term;
    if (said.term === term && said.seq <= seq) return;
    const next = said.term === term && said.seq === seq + 1 && !isMissing ? changed(said) : null;
    if (next) show(said.term, said.seq, next);
    else isMissing = true;
  }

  function changed({ ops }: PatchMessage): AudienceView | null {
    try {
      const next = patched(store.read().view, ops);
      return v.is(AudienceViewSchema, next) ? next : null;
    } catch {
      return null;
    }
  }

  function show(ofTerm: number, ofSeq: number, view: AudienceView) {
    term = ofTerm;
    seq = ofSeq;
    isMissing = false;
    if (view !== store.read().view) put({ view });
  }

  function hearPoll(text: string) {
    const said = readAs(PollMessageSchema, text);
    if (!said || isOld(said.term)) return;
    newest = said.term;
    put({ poll: said.poll && alike(store.read().poll, said.poll), isPollKnown: true });
  }

  function hearAsked(text: string) {
    const said = readAs(AskedSchema, text);
    if (!said || isOld(said.term)) return;
    newest = said.term;
    const questions = alike(store.read().questions, said.questions);
    if (questions !== store.read().questions) put({ questions });
  }

  const ears: ReadonlyMap<string, (text: string) => void> = new Map([
    [topics.view, hearView],
    [topics.patch, hearPatch],
    [topics.poll, hearPoll],
    [topics.asked ?? '', hearAsked],
  ]);

  return {
    read: store.read,
    watch: store.watch,
    /** The highest term that was heard. */
    newest: () => newest,
    hear({ topic, text }: Message) {
      if (topic === topics.host) hearHost(text);
      else if (store.read().host !== 'of another release') ears.get(topic)?.(text);
    },
    /** The broker says from now on what it knows. */
    entered() {
      clearTimeout(silence);
      silence = setTimeout(() => {
        if (store.read().host !== 'ended') put({ host: 'unknown' });
      }, SILENCE_MS);
    },
    stop: () => clearTimeout(silence),
  };
}

/** What a member hears of its host. */
export function audienceTopics(room: string): readonly string[] {
  const { host, view, patch, poll, asked } = topicsOf(room);
  return [host, view, patch, poll, asked];
}
