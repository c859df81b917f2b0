export * from './bounds.ts';
export * from './class/index.ts';
export type { Command, DeskBeat, TalkCommand } from './command.ts';
export { brokerUrls } from './connection/broker-urls.ts';
export { connectMqtt } from './connection/connect-mqtt.ts';
export { connectPage } from './connection/connect-page.ts';
export type { Connect, Connection, ConnectionOptions, Link, Message, Socket } from './connection.ts';
export { saidIn, thisDevice, thisLearner } from './device.ts';
export { followRoom } from './follow-room.ts';
export { hostRoom } from './host/host-room.ts';
export { loginText, readLogin } from './login-text.ts';
export type {
  DeskPoll,
  DeskQuestion,
  Followed,
  Following,
  HostAccess,
  Hosted,
  Keeper,
  Readable,
  Remote,
  Remoted,
  Remoting,
  RoomHost,
  RoomPlace,
} from './members.ts';
export type { RightsMessage } from './messages.ts';
export { oneTab } from './one-tab.ts';
export { pairWith } from './pair-with.ts';
export { readPlace } from './place.ts';
export type { Asking, Asks, Poll, Question, Tally, Vote } from './poll.ts';
export { readRights } from './rights.ts';
export { HostAccessSchema } from './schemas/place.ts';
export { mayTell, mostBytes, rightsOf, SEATS, type SeatName } from './seats.ts';
export {
  CLASS_UP,
  isClientName,
  isRoomCode,
  newRoomCode,
  roomCodeIn,
  saidBy,
  topicsOf,
  UP,
} from './topics.ts';
export {
  type AudienceView,
  type FollowedBench,
  type FollowedCard,
  type FollowedMoment,
  type FollowedName,
  type FollowedNames,
  type FollowedRun,
  NO_VIEW,
  NOT_RUN,
  type Point,
  untouchedBench,
} from './view.ts';
