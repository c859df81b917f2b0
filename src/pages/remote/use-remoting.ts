import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  brokerUrls,
  connectPage,
  pairWith,
  type Remoted,
  type Remoting,
  readPlace,
} from '../../room/index.ts';
import { deckBase } from '../../ui/index.ts';
import { loginOf, type Pairing } from './pairing.ts';

/** This phone's way to the desk. */
export type Way =
  | { readonly is: 'finding' }
  /** `because` is for the user. */
  | { readonly is: 'none'; readonly because: string }
  | { readonly is: 'there'; readonly remoting: Remoting };

/** Enters the room as a phone that drives, and leaves it with the page. */
export function useRemoting({ room, secret, login, client, name }: Pairing): Way {
  const [way, setWay] = useState<Way>({ is: 'finding' });
  useEffect(() => {
    let remoting: Remoting | null = null;
    let isOver = false;
    const enter = async () => {
      const found = await readPlace(deckBase());
      if (isOver) return;
      if (found.is !== 'there') return setWay({ is: 'none', because: found.because });
      const url = brokerUrls(found.place.broker, deckBase());
      remoting = pairWith({
        connect: connectPage,
        url,
        room,
        ...loginOf({ login, secret }),
        client,
        secret,
        name,
      });
      setWay({ is: 'there', remoting });
    };
    void enter();
    return () => {
      isOver = true;
      remoting?.leave();
    };
  }, [room, secret, login, client, name]);
  return way;
}

export function useRemoted(remoting: Remoting): Remoted {
  return useSyncExternalStore(remoting.watch, remoting.read);
}
