import {
  brokerUrls,
  connectPage,
  type Followed,
  type Following,
  followRoom,
  oneTab,
  type RoomPlace,
  saidIn,
  thisDevice,
} from '../../../room/index.ts';
import { deckBase } from '../../../ui/index.ts';
import { useEntered } from '../../use-entered.ts';

/** A room as this device knows it, and its own part in it: `null` while the way there is not known. */
interface Room {
  readonly followed: Followed;
  readonly following: Following | null;
}

/** Follows a room as long as it is shown. */
export function useRoom(code: string): Room {
  const { known, member } = useEntered(code, entering, NOTHING);
  return { followed: known, following: member };
}

function entering(room: string, place: RoomPlace): Following {
  const { client, secret } = thisDevice();
  const { username, password } = place.follower ?? { username: 'follower', password: secret };
  return followRoom({
    connect: oneTab(connectPage),
    url: brokerUrls(place.broker, deckBase()),
    room,
    client,
    username,
    password,
    kept: saidIn(room),
  });
}

const NOTHING: Followed = {
  link: { is: 'connecting' },
  host: 'unknown',
  view: null,
  poll: null,
  questions: [],
  mine: { vote: null, asking: { name: null, questions: [] }, liked: [] },
};
