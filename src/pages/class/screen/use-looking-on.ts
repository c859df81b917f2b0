import {
  type Attended,
  type Attending,
  attendClass,
  brokerUrls,
  connectPage,
  NO_CALL,
  NO_REPLY,
  NOTHING_TOLD,
  type RoomPlace,
} from '../../../room/index.ts';
import { deckBase, randomName } from '../../../ui/index.ts';
import { useEntered } from '../../use-entered.ts';

/** Looks on at a class as long as it is shown: it says nothing, and nobody on the board stands for it. */
export function useLookingOn(code: string): Attended {
  return useEntered(code, lookingOn, NOTHING).known;
}

/** By a name of its own: who projects may learn in the same browser. */
function lookingOn(room: string, place: RoomPlace): Attending {
  const { username, password } = place.learner ?? { username: 'learner', password: randomName() };
  return attendClass({
    connect: connectPage,
    url: brokerUrls(place.broker, deckBase()),
    room,
    client: randomName(),
    username,
    password,
    kept: { read: () => null, keep: () => undefined },
  });
}

const NOTHING: Attended = {
  link: { is: 'connecting' },
  host: 'unknown',
  call: NO_CALL,
  ahead: 0,
  view: null,
  poll: null,
  shown: null,
  told: NOTHING_TOLD,
  mine: { status: null, hand: null, reply: NO_REPLY, vote: null, isShowing: false },
};
