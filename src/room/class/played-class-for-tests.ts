import { type SimulatedWindow, simulateBrowser } from '../../windows/browser-for-tests.ts';
import { randomFrom } from '../../windows/noise-for-tests.ts';
import type { Keeper } from '../members.ts';
import { simulateNetwork } from '../network-for-tests.ts';
import { clientName, keeper, ROOM } from '../played-room-for-tests.ts';
import { createStore } from '../store.ts';
import { type AudienceView, NO_VIEW } from '../view.ts';
import { attendClass } from './attend-class.ts';
import { hostClass } from './host-class.ts';
import type { Attending, ClassHost, Said } from './members.ts';
import type { LearnerStatus } from './status.ts';

export interface Instructor {
  readonly name: string;
  readonly kept: Keeper<unknown>;
  window: SimulatedWindow;
  host: ClassHost;
}

export interface Pupil {
  readonly client: string;
  readonly kept: Keeper<Said>;
  window: SimulatedWindow;
  attending: Attending;
}

export const STATUS: LearnerStatus = {
  ...{ name: '', signs: 0, at: { lesson: 'sys-path', task: 'see' }, work: {}, last: null, wrong: [] },
};

/** A class of simulated devices, in a simulated network. */
export function playedClass(seed: number) {
  const random = randomFrom(seed);
  const browser = simulateBrowser(random);
  const network = simulateNetwork(browser, random);
  const { within } = browser;
  const pupils: Pupil[] = [];
  const instructors: Instructor[] = [];

  const entering = (window: SimulatedWindow, username: string) => ({
    ...{ connect: network.connectFrom(window), url: 'ws://broker/mqtt', room: ROOM },
    ...{ username, password: 'secret' },
  });
  function teach(name: string, kept: Keeper<unknown>) {
    const window = browser.open();
    const view = createStore<AudienceView>(NO_VIEW);
    let host: ClassHost | undefined;
    within(window, () => {
      host = hostClass({ ...entering(window, 'instructor'), desk: name, view, kept });
    });
    return { window, host: host as ClassHost };
  }
  function attend(client: string, kept: Keeper<Said>) {
    const window = browser.open();
    let attending: Attending | undefined;
    within(window, () => {
      attending = attendClass({ ...entering(window, 'learner'), client, kept });
    });
    return { window, attending: attending as Attending };
  }

  return {
    ...{ browser, network, pupils, instructors, pass: browser.pass, end: browser.end },
    openInstructor(): Instructor {
      const [name, kept] = [clientName(1_000 + instructors.length), keeper<unknown>()];
      instructors.push({ name, kept, ...teach(name, kept) });
      return instructors.at(-1) as Instructor;
    },
    reloadInstructor(instructor: Instructor) {
      network.close(instructor.window);
      Object.assign(instructor, teach(instructor.name, instructor.kept));
    },
    openPupil(): Pupil {
      const [client, kept] = [clientName(pupils.length + 1), keeper<Said>()];
      pupils.push({ client, kept, ...attend(client, kept) });
      return pupils.at(-1) as Pupil;
    },
    reloadPupil(pupil: Pupil) {
      network.close(pupil.window);
      Object.assign(pupil, attend(pupil.client, pupil.kept));
    },
    at: (device: { readonly window: SimulatedWindow }, act: () => void) => within(device.window, act),
  };
}

export type PlayedClass = ReturnType<typeof playedClass>;
