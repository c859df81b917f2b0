import { messageOf } from '../../ui/faults.ts';
import { type Launch, launchOf, type Program } from '../program.ts';
import { played, RECORDED, type Recordings, recordedInfo } from '../recorded-runtime.ts';
import { type PageRuntime, RuntimeFailure, type RuntimeInfo, type Started } from '../runtime.ts';
import { bootedInfo, type Candidate, type Live, loadRuntime, type OnStep, type Policy } from './candidate.ts';
import { createGuest, type Guest } from './guest.ts';
import { withHostPolicy } from './host-policy.ts';

/** What there is to choose from. */
export interface Options {
  /** The first one serves at once. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
  readonly recordings: Recordings;
  /** The candidate that the page's address asks for, or `recorded`; `null` if it leaves the choice to us. */
  readonly pin: string | null;
  policyOf(candidate: Candidate): Policy;
  /** How the program is launched that will probably run next. */
  likely(): Launch;
  /** What happens until the first candidate is there. */
  onStep?: OnStep;
  /** Calls back when the page has nothing better to do. */
  whenQuiet(callback: () => void): void;
}

/**
 * One runtime out of several. The first candidate serves at once. Another one takes over when it has arrived, for every run that
 * starts from then on; when it is lost, the first has never been away. Where nothing live runs, a recording is played.
 *
 * @param onChange called with what runs the next program, whenever that is another or has something else to say
 */
export function createChoice(options: Options, onChange: (info: RuntimeInfo) => void): PageRuntime {
  const { pin, recordings } = options;
  const [resident, ...others] = options.candidates;
  let residentRuntime: Promise<Live['runtime']> | null = null;
  let residentInfo: RuntimeInfo | null = null;
  let firstBoot: Promise<RuntimeInfo> | null = null;
  const guests = others.map((candidate) =>
    createGuest(candidate, options.policyOf(candidate), {
      whenQuiet: options.whenQuiet,
      likely: options.likely,
      onChange: announce,
    }),
  );
  const pinned = guests.find(({ id }) => id === pin);

  function liveGuest(): Live | null {
    return guests.map((guest) => guest.live()).find((live) => live !== null) ?? null;
  }

  /** What the next program is run by, as far as it is known. */
  function current(): RuntimeInfo | null {
    const live = liveGuest();
    if (live) return live.info;
    return residentInfo && !pinned ? { ...residentInfo, ...remarkOn(resident, guests) } : null;
  }

  function announce() {
    // Its waiting interpreter is of no use now. If it is needed after all, it makes another.
    if (liveGuest()) withResident((runtime) => runtime.rest());
    const info = current();
    if (info) onChange(info);
  }

  function withResident(act: (runtime: Live['runtime']) => void) {
    residentRuntime?.then(act).catch(() => {});
  }

  async function liveResident(launch: Launch): Promise<Live> {
    residentRuntime ??= loadRuntime(resident, () => {}, options.onStep);
    const runtime = await residentRuntime.catch((error: unknown) => {
      // A part that did not arrive may arrive the next time.
      residentRuntime = null;
      throw error;
    });
    // Of one boot for all who ask meanwhile, so that what they ask for next comes in their order.
    firstBoot ??= bootedInfo(resident, runtime, launch);
    residentInfo = await firstBoot.catch(async (error: unknown) => {
      firstBoot = null;
      throw await withHostPolicy(error);
    });
    return { runtime, info: { ...residentInfo, ...remarkOn(resident, guests) } };
  }

  async function live<T>(launch: Launch, use: (live: Live) => Promise<T>): Promise<T> {
    if (pin === RECORDED) throw new RuntimeFailure(PINNED_TO_RECORDINGS);
    if (pinned) return use(await pinned.wanted());
    const first = liveGuest();
    try {
      return await use(first ?? (await liveResident(launch)));
    } catch (failure) {
      // Where the guest has gone meanwhile, the resident takes its place.
      if (!first || liveGuest()) throw failure;
      return use(await liveResident(launch));
    }
  }

  /** Once it is known whether Python runs in this page. */
  function consider() {
    if (pin === null) for (const guest of guests) guest.consider();
  }

  function replay(program: Program, because: string): Promise<Started> {
    return played(recordings, program, because);
  }

  return {
    async boot(launch) {
      if (pin === RECORDED) return recordedInfo('recordings', PINNED_TO_RECORDINGS);
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
      try {
        return await live(launchOf(program), async ({ runtime, info }) => ({
          process: await runtime.spawn(program),
          runBy: info,
        }));
      } catch (failure) {
        if (program.recording === undefined) throw failure;
        return replay(program, messageOf(failure));
      }
    },

    replay,
    acceptOffer: () => guests.find((guest) => guest.remark().offer !== undefined)?.accept(),

    rest() {
      liveGuest()?.runtime.rest();
      withResident((runtime) => runtime.rest());
    },

    dispose() {
      for (const guest of guests) guest.live()?.runtime.dispose();
      withResident((runtime) => runtime.dispose());
    },
  };
}

/** What is to be said of the guests while the resident runs programs. */
function remarkOn(resident: Candidate, guests: readonly Guest[]): Pick<RuntimeInfo, 'because' | 'offer'> {
  const remarks = guests.map((guest) => guest.remark());
  const because = remarks.flatMap((remark) => remark.because ?? []);
  const offer = remarks.find((remark) => remark.offer !== undefined)?.offer;
  return {
    ...(because.length > 0 && { because: `Programs run in ${resident.where}. ${because.join(' ')}` }),
    ...(offer !== undefined && { offer }),
  };
}

const PINNED_TO_RECORDINGS = 'The address of this page asks for recordings.';
