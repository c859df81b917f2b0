export * from './bounds.ts';
export type { Command, Commanded, DeskBeat } from './command.ts';
export { brokerUrls } from './connection/broker-urls.ts';
export { connectMqtt } from './connection/connect-mqtt.ts';
export type { Connect, Connection, ConnectionOptions, Link, Message, Socket } from './connection.ts';
export type {
  DeskPoll,
  DeskQuestion,
  Entering,
  Followed,
  Following,
  FollowOptions,
  Host,
  HostAccess,
  Hosted,
  HostOptions,
  Identity,
  Keeper,
  PairOptions,
  Readable,
  Remote,
  Remoted,
  Remoting,
  RoomHost,
  RoomPlace,
  Talk,
} from './members.ts';
export {
  type AskedMessage,
  type HostMessage,
  type PatchMessage,
  type RightsMessage,
  ROOM_VERSION,
  type ViewMessage,
} from './messages.ts';
export type { Asking, Asks, Poll, Question, Tally, Vote } from './poll.ts';
export { type Rights, rightsOf, SEATS, type SeatName } from './seats.ts';
export {
  isClientName,
  isRoomCode,
  newRoomCode,
  roomCodeIn,
  saidBy,
  topicsOf,
  UP,
  type Up,
} from './topics.ts';
export { type AudienceView, type FollowedBench, type FollowedRun, NO_VIEW } from './view.ts';
