import type { PageProcess, PageRuntime } from '../page-runtime.ts';
import { type Launch, launchOf, PLAIN_LAUNCH, type Program } from '../program.ts';
import { createRecordedRuntime } from '../recorded/recorded-runtime.ts';
import type { Recordings } from '../recorded/recordings.ts';
import { type Runtime, RuntimeFailure, type RuntimeInfo } from '../runtime.ts';
import { createContainerPlace, type Live } from './container-place.ts';
import type { Wish } from './wish.ts';

export interface Candidates {
  embedded(): Promise<Runtime>;
  /** Resolves to one that has proved itself. Rejects with a `RuntimeFailure`. */
  webcontainer(onLost: (reason: string) => void): Promise<Runtime>;
  readonly recordings: Recordings;
  /** Calls back when the page has nothing better to do. */
  whenQuiet(callback: () => void): void;
}

/**
 * One runtime out of three. The embedded one serves at once. The container's takes over when it is there and has proved
 * itself, for every run that starts from then on; when it is lost, the embedded one has never been away. Where nothing live
 * runs, a recording is played.
 *
 * @param onChange called with what runs the next program, whenever that is another or has something else to say
 */
export function createChoice(
  { pin, policy }: Wish,
  candidates: Candidates,
  onChange: (info: RuntimeInfo) => void,
): PageRuntime {
  let embedded: Promise<Runtime> | null = null;
  let embeddedInfo: RuntimeInfo | null = null;
  let likely = PLAIN_LAUNCH;
  const container = createContainerPlace(policy, { ...candidates, likely: () => likely, announce });

  /** What the next program is run by, as far as it is known. */
  function current(): RuntimeInfo | null {
    const live = container.live();
    if (live) return live.info;
    return embeddedInfo && pin !== 'webcontainer' ? { ...embeddedInfo, ...container.remark() } : null;
  }

  function announce() {
    // Its waiting interpreter is of no use now. If it is needed after all, it makes another.
    if (container.live()) embedded?.then((runtime) => runtime.rest()).catch(() => {});
    const info = current();
    if (info) onChange(info);
  }

  async function liveEmbedded(launch: Launch): Promise<Live> {
    embedded ??= candidates.embedded();
    const loading = embedded.catch((error: unknown) => {
      // A part that did not arrive may arrive the next time.
      embedded = null;
      throw error;
    });
    const runtime = await loading;
    embeddedInfo ??= await runtime.boot(launch);
    return { runtime, info: { ...embeddedInfo, ...container.remark() } };
  }

  async function live<T>(launch: Launch, use: (live: Live) => Promise<T>): Promise<T> {
    if (pin === 'recorded') throw new RuntimeFailure(PINNED_TO_RECORDINGS);
    if (pin === 'webcontainer') return use(await container.wanted());
    const first = container.live();
    try {
      return await use(first ?? (await liveEmbedded(launch)));
    } catch (failure) {
      // Where the container has gone meanwhile, the other one takes its place.
      if (!first || container.live()) throw failure;
      return use(await liveEmbedded(launch));
    }
  }

  /** Once it is known whether Python runs in this page. */
  function consider() {
    if (pin === null) container.consider();
  }

  function replay(program: Program, because: string): Promise<PageProcess> {
    return createRecordedRuntime(candidates.recordings, because).spawn(program);
  }

  return {
    async boot(launch) {
      likely = launch;
      if (pin === 'recorded') return createRecordedRuntime({}, PINNED_TO_RECORDINGS).boot(launch);
      try {
        return await live(launch, async ({ runtime, info }) => {
          await runtime.boot(launch);
          consider();
          return current() ?? info;
        });
      } catch (failure) {
        consider();
        throw failure;
      }
    },

    async spawn(program) {
      likely = launchOf(program);
      try {
        return await live(likely, async ({ runtime, info }) => ({
          ...(await runtime.spawn(program)),
          runBy: info,
        }));
      } catch (failure) {
        if (program.recording === undefined) throw failure;
        return replay(program, failure instanceof Error ? failure.message : String(failure));
      }
    },

    replay,
    acceptOffer: container.accept,

    rest() {
      container.live()?.runtime.rest();
      embedded?.then((runtime) => runtime.rest()).catch(() => {});
    },

    dispose() {
      container.live()?.runtime.dispose();
      embedded?.then((runtime) => runtime.dispose()).catch(() => {});
    },
  };
}

const PINNED_TO_RECORDINGS = 'The address of this page asks for recordings.';
