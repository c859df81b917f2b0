import { useCallback, useEffect, useState } from 'react';
import { type Command, LOST_AFTER_MS, type Remoted, type Remoting } from '../../room/index.ts';
import { SLIDES } from '../talk/the-deck.ts';
import { going, IDLE, overdue, type Press, type Sending, seen } from './sending.ts';
import { whyNot } from './why-not.ts';

/** How this page commands the talk, and what became of it. */
export interface Sender {
  readonly sending: Sending;
  /** Sends what can be seen on the stage, and watches for it. */
  readonly press: (press: Press) => void;
  /** Sends anything else; answers whether it went out, and says why not. */
  readonly send: (command: Command) => boolean;
}

export function useSender(remoting: Remoting, { view }: Pick<Remoted, 'view'>): Sender {
  const [sending, setSending] = useState<Sending>(IDLE);

  const send = useCallback(
    (command: Command) => {
      const refuse = (because: string) => setSending({ is: 'refused', because, time: performance.now() });
      const because = whyNot(remoting.read(), command);
      if (because !== null) refuse(because);
      else if (remoting.command(command)) return true;
      else refuse('the connection is lost');
      return false;
    },
    [remoting],
  );

  const press = useCallback(
    (what: Press) => {
      const { view: before } = remoting.read();
      if (before && send({ do: what })) setSending((now) => going(now, what, before, SLIDES));
    },
    [remoting, send],
  );

  useEffect(() => setSending((now) => seen(now, view)), [view]);

  useEffect(() => {
    if (sending.is !== 'going') return;
    const timer = setTimeout(() => setSending(overdue), LOST_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sending]);

  return { sending, press, send };
}
