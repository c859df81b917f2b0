/** What a fault says of itself. */
export function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

const LONGEST_MESSAGE = 300;

/** The same, to be shown in a panel: a message that quotes a whole file is cut. */
export function shortMessageOf(fault: unknown): string {
  const message = messageOf(fault);
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}
