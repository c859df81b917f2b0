import type { Step, StepKind, Value, Write } from './trace.ts';

/**
 * Steps one behind the other: a worker makes and sends one long list faster than thousands of short ones in each other. Of each: kind,
 * frame, line, what the two streams got, its value or `null`, how many writes, and of each of those place, value, and from where or `null`.
 */
export type FlatSteps = readonly (string | number | null)[];

/** @param writes those of the step; none is kept as it is */
export function addStep(
  flat: (string | number | null)[],
  kind: StepKind,
  frame: number,
  line: number,
  stdout: number,
  stderr: number,
  value: Value | undefined,
  writes: readonly Write[],
): void {
  flat.push(kind, frame, line, stdout, stderr, value ?? null, writes.length);
  for (const write of writes) flat.push(write[0], write[1], write[2] ?? null);
}

/** The steps that were added, in their order. */
export function stepsOf(flat: FlatSteps): Step[] {
  const steps: Step[] = [];
  let at = 0;
  const take = <Item extends string | number | null>() => flat[at++] as Item;
  while (at < flat.length) {
    const [kind, frame, line] = [take<StepKind>(), take<number>(), take<number>()];
    const [stdout, stderr, value] = [take<number>(), take<number>(), take<Value | null>()];
    const writes = Array.from({ length: take<number>() }, (): Write => {
      const [place, written, from] = [take<number>(), take<Value | null>(), take<number | null>()];
      return from === null ? [place, written] : [place, written, from];
    });
    steps.push(
      value === null
        ? [kind, frame, line, stdout, stderr, writes]
        : [kind, frame, line, stdout, stderr, writes, value],
    );
  }
  return steps;
}
