export { byLock } from './by-lock.ts';
export type { Elect } from './election.ts';
export { join, type Member } from './join.ts';
export { loaded } from './loaded.ts';
export { merged } from './merge.ts';
export { isSame, type Op, patchBetween, patched } from './patch.ts';
export { isPlain } from './plain.ts';
export type { Replica, Seat, Shared } from './protocol.ts';
export {
  Count,
  listOf,
  MemberName,
  type Message,
  OpSchema,
  type Order,
  PROTOCOL_VERSION,
  protocolOf,
} from './protocol.ts';
export { spliceBetween } from './text.ts';
export type { Transport } from './transport.ts';
export { broadcast } from './transport.ts';
