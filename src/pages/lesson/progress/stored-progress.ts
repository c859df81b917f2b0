import * as v from 'valibot';
import { recordOf } from '../../../case/record-of.ts';

const Texts = recordOf(v.string());
const StoredLine = v.object({ file: v.string(), line: v.number() });

const StoredVerdict = v.variant('passed', [
  v.object({ passed: v.literal(true), says: v.string() }),
  v.object({ passed: v.literal(false), saw: v.string(), says: v.string() }),
]);

/** What is stored of a lesson, checked when it is read: an older or a newer release may have written it. */
export const StoredProgress = v.object({
  caseId: v.string(),
  begun: v.number(),
  found: Texts,
  tasks: recordOf(
    v.object({
      milliseconds: v.number(),
      misses: v.number(),
      hints: v.pipe(v.number(), v.minValue(0), v.maxValue(3)),
      usedSolution: v.boolean(),
      passedAt: v.nullable(v.number()),
      choice: v.nullable(v.number()),
      named: v.array(StoredLine),
      verdict: v.nullable(StoredVerdict),
      startedWith: Texts,
      passedWith: Texts,
    }),
  ),
});
