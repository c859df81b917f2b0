import * as v from 'valibot';
import { Count } from '../../../windows/index.ts';
import { inRoom } from '../../room/room.ts';
import { AsksSchema, OverSchema } from '../../schemas/room.ts';
import { order } from './order.ts';

const Client = v.string();

/** What a user can do with the room: the window that leads is its host. */
export const ROOM_ORDERS = {
  /** Opens the room where one can be, unless the user has closed it: a desk is there. */
  lookForRoom: order([], inRoom('look')),
  openRoom: order([], inRoom('open')),
  /** Opens a room whose broker wants to know who hosts. */
  enterRoom: order([v.string(), v.string(), v.string()], inRoom('enter')),
  /** Ends it for all. */
  closeRoom: order([], inRoom('close')),
  /** Another code, which puts everybody out. */
  renewRoom: order([], inRoom('renew')),
  /** From another desk that has taken it. */
  takeRoomBack: order([], inRoom('takeBack')),
  /** From now on a phone may be paired, or no more. */
  pairPhone: order([v.boolean()], inRoom('pair')),
  sendPhoneAway: order([Client], inRoom('sendAway')),
  /** `null` is the desk. */
  letDrive: order([v.nullable(Client)], inRoom('letDrive')),
  /** Asks the room, in the name of a slide. */
  openPoll: order([Count, v.string(), AsksSchema], inRoom('openPoll')),
  shutPoll: order([], inRoom('shutPoll')),
  revealPoll: order([], inRoom('revealPoll')),
  clearPoll: order([], inRoom('clearPoll')),
  markAnswered: order([v.string(), v.boolean()], inRoom('markAnswered')),
  hideQuestion: order([v.string(), v.boolean()], inRoom('hideQuestion')),
  /** Covers the slide on the stage and the phones; `null` shows it again. */
  cover: order([OverSchema], inRoom('cover')),
};
