import type { Learner } from '../../../../room/index.ts';

/** Who has a hand up and was not yet told that it is seen, the longest wait first. */
export function handsOf(learners: readonly Learner[]): readonly Learner[] {
  return learners
    .filter(({ hand, isHere, told }) => hand && isHere && told.handSeen !== hand.id)
    .sort((one, other) => (one.hand?.since ?? 0) - (other.hand?.since ?? 0) || one.number - other.number);
}

/** The hand to go to from a learner, forward or back in the order of waiting; `null` where no other one is up. */
export function handBeside(hands: readonly Learner[], client: string, step: 1 | -1): Learner | null {
  const others = hands.filter((each) => each.client !== client);
  const place = hands.findIndex((each) => each.client === client);
  if (place < 0) return (step === 1 ? others[0] : others.at(-1)) ?? null;
  const beside = hands[(place + step + hands.length) % hands.length];
  return beside && beside.client !== client ? beside : null;
}
