import type { SimulatedWindow } from '../windows/browser-for-tests.ts';
import { simulateBrowser } from '../windows/browser-for-tests.ts';
import { type Random, randomFrom } from '../windows/noise-for-tests.ts';
import type { TalkCommand } from './command.ts';
import { followRoom } from './follow-room.ts';
import { hostRoom } from './host/host-room.ts';
import type { Followed, Following, Hosted, Keeper, Remoting, RoomHost } from './members.ts';
import type { PatchMessage, ViewMessage } from './messages.ts';
import { simulateNetwork } from './network-for-tests.ts';
import { pairWith } from './pair-with.ts';
import { createStore, type Store } from './store.ts';
import { type AudienceView, NO_VIEW } from './view.ts';

/** What a browser keeps of a page: the next load of it finds the same. */
export function keeper<Value>(): Keeper<Value> {
  let text = 'null';
  return {
    read: () => JSON.parse(text),
    keep(value) {
      text = JSON.stringify(value);
    },
  };
}

export interface Desk {
  readonly name: string;
  readonly kept: Keeper<unknown>;
  window: SimulatedWindow;
  host: RoomHost;
  view: Store<AudienceView>;
  hosted: Hosted | null;
}

export interface Phone {
  readonly client: string;
  readonly number: number;
  readonly kept: Keeper<Followed['mine']>;
  window: SimulatedWindow;
  following: Following;
  /** The slides that it has shown, one after the other, from its last load. */
  shown: number[];
}

export interface Remote {
  readonly client: string;
  readonly secret: string;
  window: SimulatedWindow;
  remoting: Remoting;
}

export const ROOM = 'ABCDEF';

export const clientName = (number: number) => number.toString(16).padStart(32, '0');

/** A room with simulated devices. Every change of a desk's slide has a number of its own, higher than all before. */
export function playedRoom(seed: number) {
  const random: Random = randomFrom(seed);
  const browser = simulateBrowser(random);
  const network = simulateNetwork(browser, random);
  const { within } = browser;
  const desks: Desk[] = [];
  const phones: Phone[] = [];
  const remotes: Remote[] = [];
  const obeyed: { readonly slide: number; readonly at: number }[] = [];
  let slides = 0;

  const nextView = (view: AudienceView): AudienceView => ({
    ...view,
    position: { slide: ++slides, step: 0 },
  });
  const entering = (window: SimulatedWindow, username: string) => ({
    ...{ connect: network.connectFrom(window), url: 'ws://broker/mqtt', room: ROOM },
    ...{ username, password: 'secret' },
  });

  function load<One extends Pick<Desk, 'name' | 'kept'>>(desk: One): One & Desk {
    const window = browser.open();
    const view = createStore(nextView(NO_VIEW));
    Object.assign(desk, { window, view, hosted: null });
    within(window, () => {
      const host = hostRoom({
        ...entering(window, 'host'),
        desk: desk.name,
        view,
        talk: () => ({ elapsed: 0, isRunning: true, slot: null }),
        kept: desk.kept,
        onChange: (hosted) => Object.assign(desk, { hosted }),
        onCommand: (command: TalkCommand) => {
          if (command.do === 'go to') obeyed.push({ slide: command.slide, at: browser.now() });
        },
      });
      Object.assign(desk, { host });
    });
    return desk as One & Desk;
  }
  function follow(phone: Pick<Phone, 'client' | 'kept'>, shown: number[]) {
    const window = browser.open();
    let following: Following | undefined;
    within(window, () => {
      following = followRoom({ ...entering(window, 'follower'), ...phone });
      following.watch(() => {
        const slide = following?.read().view?.position?.slide;
        if (slide !== undefined && slide !== shown.at(-1)) shown.push(slide);
      });
    });
    return { window, following: following as Following };
  }

  return {
    ...{ browser, network, desks, phones, remotes, obeyed },
    pass: browser.pass,
    end: browser.end,
    now: browser.now,
    openDesk(): Desk {
      const desk = load({ name: clientName(1_000 + desks.length), kept: keeper() });
      desks.push(desk);
      return desk;
    },
    reloadDesk(desk: Desk) {
      network.close(desk.window);
      load(desk);
    },
    openPhone(): Phone {
      const number = phones.length;
      const shown: number[] = [];
      const phone = { number, shown, client: clientName(number + 1), kept: keeper<Followed['mine']>() };
      phones.push({ ...phone, ...follow(phone, shown) });
      return phones.at(-1) as Phone;
    },
    reloadPhone(phone: Phone) {
      network.close(phone.window);
      const shown: number[] = [];
      Object.assign(phone, { shown, ...follow(phone, shown) });
    },
    openRemote(secret: string): Remote {
      const window = browser.open();
      const client = clientName(2_000 + remotes.length);
      let remoting: Remoting | undefined;
      within(window, () => {
        remoting = pairWith({ ...entering(window, 'remote'), client, secret, name: 'Phone' });
      });
      const remote = { client, secret, window, remoting: remoting as Remoting };
      remotes.push(remote);
      return remote;
    },
    /** At a desk or on a phone: what is done there is of that device. */
    at: (device: { readonly window: SimulatedWindow }, act: () => void) => within(device.window, act),
    show(desk: Desk) {
      within(desk.window, () => desk.view.set(nextView(desk.view.read())));
    },
    /** The terms that a slide was said with. */
    termsOf(slide: number): readonly number[] {
      return network.log.flatMap(({ topic, text }) => {
        if (!/\/(view|patch)$/.test(topic) || text === '') return [];
        const { term, view, ops = [] } = JSON.parse(text) as Partial<ViewMessage & PatchMessage>;
        const isSet = ops.some((op) => op.do === 'set' && op.at.at(-1) === 'slide' && op.value === slide);
        return isSet || view?.position?.slide === slide ? [Number(term)] : [];
      });
    },
  };
}

export type PlayedRoom = ReturnType<typeof playedRoom>;
