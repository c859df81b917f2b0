import type { Launch } from '../program.ts';
import { type Runtime, RuntimeFailure, type RuntimeInfo } from '../runtime.ts';
import type { Policy } from './wish.ts';

/** A runtime that is there, and what it says of itself. */
export interface Live {
  readonly runtime: Runtime;
  readonly info: RuntimeInfo;
}

/** The place of the container's runtime among the candidates: empty at first, perhaps taken, once lost empty for good. */
export interface ContainerPlace {
  live(): Live | null;
  /** What is to be said of it while another runs. */
  remark(): Pick<RuntimeInfo, 'because' | 'offer'>;
  /** Python runs here: asks for a container as the policy has it, the first time. */
  consider(): void;
  /** The user asks for it. */
  accept(): void;
  /** Nobody else may run programs: waits for it. Rejects with a `RuntimeFailure`. */
  wanted(): Promise<Live>;
}

type Place =
  | { readonly status: 'empty' }
  | { readonly status: 'offered' }
  | { readonly status: 'coming'; readonly arrival: Promise<Live> }
  | { readonly status: 'taken'; readonly live: Live }
  | { readonly status: 'lost'; readonly because: string };

interface Means {
  /** Resolves to a runtime that has proved itself. Rejects with a `RuntimeFailure`. */
  webcontainer(onLost: (reason: string) => void): Promise<Runtime>;
  /** Calls back when the page has nothing better to do. */
  whenQuiet(callback: () => void): void;
  /** That of the program that will probably run next. */
  likely(): Launch;
  /** Something has changed. */
  announce(): void;
}

export function createContainerPlace(policy: Policy, means: Means): ContainerPlace {
  let place: Place = { status: 'empty' };

  function change(next: Place) {
    // What is lost stays lost, also for an arrival that is still on its way.
    if (place.status === 'lost') return;
    place = next;
    means.announce();
  }

  async function arrive(): Promise<Live> {
    try {
      const runtime = await means.webcontainer((because) => change({ status: 'lost', because }));
      const live = { runtime, info: await runtime.boot(means.likely()) };
      change({ status: 'taken', live });
      return live;
    } catch (failure) {
      change({ status: 'lost', because: failure instanceof Error ? failure.message : String(failure) });
      throw failure;
    }
  }

  function ask(): Promise<Live> {
    const arrival = arrive();
    change({ status: 'coming', arrival });
    return arrival;
  }

  function askQuietly() {
    // What comes of it shows in the remark.
    ask().catch(() => {});
  }

  return {
    live: () => (place.status === 'taken' ? place.live : null),

    remark() {
      switch (place.status) {
        case 'empty':
        case 'taken':
          return {};
        case 'offered':
          return { because: OFFERED, offer: 'webcontainer' };
        case 'coming':
          return { because: COMING };
        case 'lost':
          return { because: `It runs in this page, not in a WebContainer. ${place.because}` };
      }
    },

    consider() {
      if (place.status !== 'empty' || policy === 'off') return;
      if (policy === 'offer') return change({ status: 'offered' });
      means.whenQuiet(() => {
        if (place.status === 'empty') askQuietly();
      });
    },

    accept() {
      if (place.status === 'empty' || place.status === 'offered') askQuietly();
    },

    async wanted() {
      switch (place.status) {
        case 'taken':
          return place.live;
        case 'coming':
          return place.arrival;
        case 'lost':
          throw new RuntimeFailure(`${place.because} The address of this page asks for a WebContainer.`);
        default:
          return ask();
      }
    },
  };
}

const OFFERED =
  'It runs in this page. It can also run in a WebContainer: that loads a page of stackblitz.com, which then gets what you run.';
const COMING = 'It runs in this page, while a WebContainer is being made ready.';
