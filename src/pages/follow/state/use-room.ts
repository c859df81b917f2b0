import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  brokerUrls,
  connectMqtt,
  type Followed,
  type Following,
  followRoom,
  type Link,
  oneTab,
  type RoomPlace,
  readPlace,
  saidIn,
  thisDevice,
} from '../../../room/index.ts';
import { deckBase, onOffline, onWake } from '../../../ui/index.ts';

/** A room as this device knows it, and its own part in it: `null` while the way there is not known. */
interface Room {
  readonly followed: Followed;
  readonly following: Following | null;
}

/** How often a server is asked that does not answer, or has no room yet. */
const AGAIN_MS = 3_000;

/** Follows a room as long as it is shown. */
export function useRoom(code: string): Room {
  const [link, setLink] = useState<Link>({ is: 'connecting' });
  const [following, setFollowing] = useState<Following | null>(null);
  useEffect(() => {
    let isOver = false;
    let entered: Following | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const enter = async () => {
      const found = await readPlace(deckBase());
      if (isOver) return;
      if (found.is === 'there') {
        entered = entering(code, found.place);
        setFollowing(entered);
        return;
      }
      setLink(found.is === 'none' ? { is: 'refused', because: found.because } : { is: 'lost' });
      again = setTimeout(enter, AGAIN_MS);
    };
    void enter();
    return () => {
      isOver = true;
      clearTimeout(again);
      entered?.leave();
      setFollowing(null);
    };
  }, [code]);
  const followed = useSyncExternalStore(following?.watch ?? never, following?.read ?? nothing);
  return { followed: following ? followed : { ...NOTHING, link }, following };
}

function entering(room: string, place: RoomPlace): Following {
  const { client, secret } = thisDevice();
  const { username, password } = place.follower ?? { username: 'follower', password: secret };
  return followRoom({
    connect: oneTab((options) => connectMqtt({ ...options, onWake, onOffline })),
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

const nothing = () => NOTHING;
const never = () => () => undefined;
