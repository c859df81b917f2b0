/** What a member of a shared state is shown, and what it may do. */
export interface Seat {
  /** The slices that it is shown. */
  readonly sees: readonly string[];
  /** The slices that it may change; the rest only the leader does. */
  readonly changes: readonly string[];
  /** What it may have the leader do, by the names of orders. */
  readonly orders: readonly string[];
  /** Whether it stands for election. */
  readonly leads: boolean;
}
