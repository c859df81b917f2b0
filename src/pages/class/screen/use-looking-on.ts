import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  type Attended,
  type Attending,
  attendClass,
  brokerUrls,
  connectMqtt,
  type Link,
  NO_CALL,
  NO_REPLY,
  NOTHING_TOLD,
  type RoomPlace,
  readPlace,
} from '../../../room/index.ts';
import { deckBase, onWake, randomName } from '../../../ui/index.ts';

/** How often a server is asked that does not answer, or has no room yet. */
const AGAIN_MS = 3_000;

/** Looks on at a class as long as it is shown: it says nothing, and nobody on the board stands for it. */
export function useLookingOn(code: string): Attended {
  const [link, setLink] = useState<Link>({ is: 'connecting' });
  const [attending, setAttending] = useState<Attending | null>(null);
  useEffect(() => {
    let isOver = false;
    let entered: Attending | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const enter = async () => {
      const found = await readPlace(deckBase());
      if (isOver) return;
      if (found.is === 'there') {
        entered = lookingOn(code, found.place);
        setAttending(entered);
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
      setAttending(null);
    };
  }, [code]);
  const attended = useSyncExternalStore(attending?.watch ?? never, attending?.read ?? nothing);
  return attending ? attended : { ...NOTHING, link };
}

/** By a name of its own: who projects may learn in the same browser. */
function lookingOn(room: string, place: RoomPlace): Attending {
  const { username, password } = place.learner ?? { username: 'learner', password: randomName() };
  return attendClass({
    connect: (options) => connectMqtt({ ...options, onWake }),
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

const nothing = () => NOTHING;
const never = () => () => undefined;
