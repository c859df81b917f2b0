import * as v from 'valibot';
import { ofType } from '../../case/schemas.ts';
import { listOf } from '../../windows/index.ts';
import { MOST_LIKED, MOST_OWN_QUESTIONS } from '../bounds.ts';
import type { Followed, HostAccess, Identity, RoomPlace } from '../members.ts';
import { ClientName, Name, RoomCode, ShortText } from './basics.ts';
import { askingSchema, QuestionId, VoteSchema } from './poll.ts';

const Broker = v.union([ShortText, v.pipe(listOf(ShortText, 50), v.nonEmpty())]);
const Login = v.strictObject({ username: ShortText, password: ShortText });

export const RoomPlaceSchema = ofType<RoomPlace>()(
  v.strictObject({
    broker: Broker,
    room: v.exactOptional(RoomCode),
    follower: v.exactOptional(Login),
    learner: v.exactOptional(Login),
  }),
);

export const HostAccessSchema = ofType<HostAccess>()(
  v.strictObject({
    room: RoomCode,
    broker: Broker,
    username: ShortText,
    password: ShortText,
    addresses: listOf(ShortText, 50),
    remote: v.exactOptional(Login),
    instructor: v.exactOptional(Login),
  }),
);

export const MineSchema = ofType<Followed['mine']>()(
  v.strictObject({
    vote: v.nullable(VoteSchema),
    asking: askingSchema(MOST_OWN_QUESTIONS),
    liked: listOf(QuestionId, MOST_LIKED),
  }),
);

export const IdentitySchema = ofType<Identity>()(v.strictObject({ client: ClientName, secret: Name }));
