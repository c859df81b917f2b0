export * from './bounds.ts';
export type { BeatMessage, Command, Commanded, DeskBeat, TalkCommand } from './command.ts';
export { brokerUrls } from './connection/broker-urls.ts';
export { connectMqtt } from './connection/connect-mqtt.ts';
export type { Connect, Connection, ConnectionOptions, Link, Message, Socket } from './connection.ts';
export { saidIn, thisDevice } from './device.ts';
export { followRoom } from './follow-room.ts';
export { hostRoom } from './host/host-room.ts';
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
  type AskMessage,
  type HereMessage,
  type HostMessage,
  type LikedMessage,
  type PatchMessage,
  type PollMessage,
  type RightsMessage,
  ROOM_VERSION,
  type ViewMessage,
  type VoteMessage,
} from './messages.ts';
export { oneTab } from './one-tab.ts';
export { pairWith } from './pair-with.ts';
export { type FoundPlace, readPlace } from './place.ts';
export type { AskedQuestion, Asking, Asks, Poll, Question, Tally, Vote } from './poll.ts';
export { readRights } from './rights.ts';
export { HostAccessSchema } from './schemas/place.ts';
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
export { type AudienceView, type FollowedBench, type FollowedRun, NO_VIEW, type Point } from './view.ts';
