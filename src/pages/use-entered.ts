import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Link, type Readable, type RoomPlace, readPlace } from '../room/index.ts';
import { deckBase } from '../ui/index.ts';

/** How often a server is asked that does not answer, or has no room yet. */
const AGAIN_MS = 3_000;

/** A room as this page knows it, and its own part in it: `null` while the way there is not known. */
interface Entered<Known, Member> {
  readonly known: Known;
  readonly member: Member | null;
}

/** Is in a room as long as it is shown. Give the same `enter` each time; `nothing` is what is known before. */
export function useEntered<
  Known extends { readonly link: Link },
  Member extends Readable<Known> & { leave(): void },
>(code: string, enter: (room: string, place: RoomPlace) => Member, nothing: Known): Entered<Known, Member> {
  const [link, setLink] = useState<Link>({ is: 'connecting' });
  const [member, setMember] = useState<Member | null>(null);
  useEffect(() => {
    let isOver = false;
    let entered: Member | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const find = async () => {
      const found = await readPlace(deckBase());
      if (isOver) return;
      if (found.is === 'there') {
        entered = enter(code, found.place);
        setMember(entered);
        return;
      }
      setLink(found.is === 'none' ? { is: 'refused', because: found.because } : { is: 'lost' });
      again = setTimeout(find, AGAIN_MS);
    };
    void find();
    return () => {
      isOver = true;
      clearTimeout(again);
      entered?.leave();
      setMember(null);
    };
  }, [code, enter]);
  const known = useSyncExternalStore(member?.watch ?? never, member?.read ?? (() => nothing));
  return { known: member ? known : { ...nothing, link }, member };
}

const never = () => () => undefined;
