/** Somebody who is connected. */
interface Present {
  /** Its machine's. */
  readonly address: string;
}

/**
 * Who has to leave for one more from an address, when there is no room left: the one that came last from where most have come from, so
 * that one machine cannot keep others out. `null` if the newcomer's address has as many itself: then it is the one that stays out.
 */
export function mustLeave<Member extends Present>(members: Iterable<Member>, address: string): Member | null {
  const byAddress = new Map<string, Member[]>();
  for (const member of members) {
    const others = byAddress.get(member.address);
    if (others) others.push(member);
    else byAddress.set(member.address, [member]);
  }
  const own = byAddress.get(address)?.length ?? 0;
  const crowds = [...byAddress.values()];
  const most = Math.max(0, ...crowds.map((crowd) => crowd.length));
  if (most <= own + 1) return null;
  return crowds.find((crowd) => crowd.length === most)?.at(-1) ?? null;
}
