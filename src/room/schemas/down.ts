import * as v from 'valibot';
import { between, ofType } from '../../case/schemas.ts';
import { Count, listOf, OpSchema } from '../../windows/index.ts';
import { MOST_KNOWN, MOST_QUESTIONS, MOST_REMOTES } from '../bounds.ts';
import type { BeatMessage } from '../command.ts';
import type { AskedMessage, HostMessage, PatchMessage, PollMessage } from '../messages.ts';
import { ClientName, Milliseconds, Name, Term, textOf } from './basics.ts';
import { PollSchema, QuestionSchema } from './poll.ts';

/** The same in every release: how else would a page know that it hears another one? */
export const HostSchema = ofType<HostMessage>()(
  v.object({ is: v.picklist(['here', 'away', 'ended']), version: Count, term: Term, desk: Name }),
);

/** What a view is has a schema of its own: one that is no news is not looked at. */
export const ViewHeadSchema = v.strictObject({ term: Term, seq: Count, view: v.unknown() });

/** Of one patch. */
export const MOST_OPS = 2_000;

export const PatchSchema = ofType<PatchMessage>()(
  v.strictObject({ term: Term, seq: Count, ops: listOf(OpSchema, MOST_OPS) }),
);

export const PollMessageSchema = ofType<PollMessage>()(
  v.strictObject({ term: Term, poll: v.nullable(PollSchema) }),
);

export const AskedSchema = ofType<AskedMessage>()(
  v.strictObject({ term: Term, questions: listOf(QuestionSchema, MOST_QUESTIONS) }),
);

export const BeatSchema = ofType<BeatMessage>()(
  v.strictObject({
    term: Term,
    beat: Count,
    paired: listOf(ClientName, MOST_REMOTES),
    drives: v.nullable(ClientName),
    elapsed: Milliseconds,
    isRunning: v.boolean(),
    slot: v.nullable(between(0, 100_000)),
    followers: v.pipe(Count, v.maxValue(MOST_KNOWN)),
    poll: textOf(200),
  }),
);
