import * as v from 'valibot';
import { STAGE_KINDS } from '#case';

const Text = v.pipe(v.string(), v.nonEmpty());
const Stage = v.looseObject({ about: v.string(), open: v.pipe(v.array(Text), v.minLength(1)) });

/** What the build relies on before it looks closer; the types say the rest to whoever writes a `case.ts`. */
const Definition = v.looseObject({
  title: Text,
  order: v.number(),
  story: Text,
  packages: v.optional(v.array(Text)),
  symptom: v.looseObject({ exitCode: v.number() }),
  culprits: v.pipe(v.array(v.looseObject({ file: Text, code: Text })), v.minLength(1)),
  stages: v.looseObject(Object.fromEntries(STAGE_KINDS.map((stage) => [stage, Stage]))),
});

/** What a `case.ts` lacks, each with its place in it. */
export function definitionProblems(id: string, definition: unknown): string[] {
  const { issues = [] } = v.safeParse(Definition, definition);
  return issues.map((issue) => {
    const place = v.getDotPath(issue) ?? 'export default defineCase({…})';
    return `cases/${id}/case.ts: ${place}: expected ${issue.expected}, found ${issue.received}.`;
  });
}
