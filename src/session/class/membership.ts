import * as v from 'valibot';
import { LONGEST_NAME } from '../../room/index.ts';
import { membershipText } from './is-member.ts';

const MembershipSchema = v.strictObject({
  /** Of the class's room. */
  code: v.string(),
  /** As the learner wants to be called; empty without a name. */
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
});

/** The class that the learner of this browser has said yes to: its pages go on with it by themselves. */
export type Membership = v.InferOutput<typeof MembershipSchema>;

export function readMembership(): Membership | null {
  try {
    const result = v.safeParse(MembershipSchema, JSON.parse(membershipText.read() ?? 'null'));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

export function keepMembership(membership: Membership | null): void {
  membershipText.keep(membership && JSON.stringify(membership));
}
