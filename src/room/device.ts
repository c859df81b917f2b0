import * as v from 'valibot';
import { kept } from '../ui/kept.ts';
import { randomName } from '../ui/random-name.ts';
import type { Followed, Identity, Keeper } from './members.ts';
import { IdentitySchema, MineSchema } from './schemas/place.ts';

const keptIdentity = kept('browser', 'machete-mode.device', IdentitySchema);
/** Of the last room: who goes to another one says nothing in the one before any more. */
const keptSaid = kept('browser', 'machete-mode.said', v.strictObject({ room: v.string(), mine: MineSchema }));

const keptLearner = kept('browser', 'machete-mode.learner', IdentitySchema);

let known: Identity | null = null;
let learner: Identity | null = null;

/** Who this device is in every room. Where the browser keeps nothing, for as long as the page lives. */
export function thisDevice(): Identity {
  known ??= keptIdentity.read() ?? { client: randomName(), secret: randomName() };
  keptIdentity.keep(known);
  return known;
}

/** Who this device is in a class. One that follows the talk as well has two names: a name has one seat, and one connection. */
export function thisLearner(): Identity {
  learner ??= keptLearner.read() ?? { client: randomName(), secret: randomName() };
  keptLearner.keep(learner);
  return learner;
}

/** What this device has said in a room, between two loads of its page. */
export function saidIn(room: string): Keeper<Followed['mine']> {
  return {
    read() {
      const said = keptSaid.read();
      return said?.room === room ? said.mine : null;
    },
    keep: (mine) => keptSaid.keep(mine && { room, mine }),
  };
}
