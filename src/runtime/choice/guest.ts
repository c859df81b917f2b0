import { messageOf } from '../../ui/faults.ts';
import type { Launch } from '../program.ts';
import { RuntimeFailure, type RuntimeInfo } from '../runtime.ts';
import { bootedInfo, type Candidate, type Live, loadRuntime, type Policy } from './candidate.ts';

/** A candidate from elsewhere: absent at first, perhaps taken in, gone for good once it is lost. */
export interface Guest {
  readonly id: string;
  live(): Live | null;
  /** What to say of it while another one runs programs. */
  remark(): Pick<RuntimeInfo, 'because' | 'offer'>;
  /** Python runs on this page: asks for it as the policy says, the first time. */
  consider(): void;
  /** The user asks for it. */
  accept(): void;
  /** The address of the page asks for this one alone: waits for it. Rejects with a `RuntimeFailure`. */
  wanted(): Promise<Live>;
}

type Arrival =
  | { readonly status: 'absent' }
  | { readonly status: 'offered' }
  | { readonly status: 'coming'; readonly live: Promise<Live> }
  | { readonly status: 'here'; readonly live: Live }
  | { readonly status: 'lost'; readonly because: string };

interface Host {
  /** Calls back when the page has nothing better to do. */
  whenQuiet(callback: () => void): void;
  /** Of the program that will probably run next. */
  likely(): Launch;
  onChange(): void;
}

export function createGuest(candidate: Candidate, policy: Policy, host: Host): Guest {
  const name = candidate.where;
  let arrival: Arrival = { status: 'absent' };

  function change(next: Arrival) {
    // What is lost stays lost, even if it was still on its way.
    if (arrival.status === 'lost') return;
    arrival = next;
    host.onChange();
  }

  async function arrive(): Promise<Live> {
    try {
      const runtime = await loadRuntime(candidate, (because) => change({ status: 'lost', because }));
      const live = { runtime, info: await bootedInfo(candidate, runtime, host.likely()) };
      change({ status: 'here', live });
      return live;
    } catch (failure) {
      change({ status: 'lost', because: messageOf(failure) });
      throw failure;
    }
  }

  function ask(): Promise<Live> {
    const live = arrive();
    change({ status: 'coming', live });
    return live;
  }

  function askQuietly() {
    // The remark says what came of it.
    ask().catch(() => {});
  }

  return {
    id: candidate.id,
    live: () => (arrival.status === 'here' ? arrival.live : null),

    remark() {
      switch (arrival.status) {
        case 'absent':
        case 'here':
          return {};
        case 'offered':
          return { because: candidate.guest?.offer ?? '', offer: `Use ${name}` };
        case 'coming':
          return { because: `${capitalized(name)} is starting.` };
        case 'lost':
          return { because: `${capitalized(name)} is not available: ${arrival.because}` };
      }
    },

    consider() {
      if (arrival.status !== 'absent' || policy === 'off') return;
      if (policy === 'offer') return change({ status: 'offered' });
      host.whenQuiet(() => {
        if (arrival.status === 'absent') askQuietly();
      });
    },

    accept() {
      if (arrival.status === 'absent' || arrival.status === 'offered') askQuietly();
    },

    async wanted() {
      switch (arrival.status) {
        case 'here':
        case 'coming':
          return arrival.live;
        case 'lost':
          throw new RuntimeFailure(`${arrival.because} The address of this page asks for ${name}.`);
        default:
          return ask();
      }
    },
  };
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
