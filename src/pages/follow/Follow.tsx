import { roomCodeIn } from '../../room/index.ts';
import { Entrance } from './Entrance.tsx';
import { Room } from './Room.tsx';

/** A phone, or a laptop, that follows a talk: by the code of its room, or asking for one. */
export function Follow({ room = '' }: { readonly room?: string | undefined }) {
  const code = roomCodeIn(room);
  return code === null ? <Entrance typed={room} /> : <Room key={code} code={code} />;
}
