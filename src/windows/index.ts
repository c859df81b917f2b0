export { byLock } from './election/by-lock.ts';
export { join, type Member } from './join.ts';
export { merged } from './merge.ts';
export { isSame, patchBetween, patched } from './patch.ts';
export {
  Count,
  listOf,
  MemberName,
  type Message,
  type Order,
  PROTOCOL_VERSION,
  protocolOf,
} from './protocol.ts';
export type { Seat } from './seat.ts';
export type { Replica, Shared } from './shared.ts';
export { spliceBetween } from './text.ts';
export { broadcast } from './transport/broadcast.ts';
export type { Transport } from './transport/transport.ts';
