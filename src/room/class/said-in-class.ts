import * as v from 'valibot';
import { kept } from '../../ui/kept.ts';
import type { Keeper } from '../members.ts';
import { RoomCode } from '../schemas/basics.ts';
import type { Said } from './members.ts';
import { SaidSchema } from './schemas.ts';

/** Of the last class: who goes to another one says nothing in the one before any more. */
const keptSaid = kept(
  'browser',
  'machete-mode.said-in-class',
  v.strictObject({ room: RoomCode, said: SaidSchema }),
);

/** What this device has said in a class, between two loads of its page. */
export function saidInClass(room: string): Keeper<Said> {
  return {
    read() {
      const before = keptSaid.read();
      return before?.room === room ? before.said : null;
    },
    keep: (said) => keptSaid.keep(said && { room, said }),
  };
}
