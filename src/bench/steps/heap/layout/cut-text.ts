/** Cuts the end off, or, of a dotted path, its beginning. */
export function cutText(text: string, letters: number, where: 'end' | 'beginning' = 'end'): string {
  if (text.length <= letters) return text;
  const room = Math.max(0, letters - 1);
  return where === 'end' ? `${text.slice(0, room)}…` : `…${text.slice(text.length - room)}`;
}

/** A name keeps so many letters, whatever it stands for. */
const SHORTEST_VALUE = 7;

/** A name and its value in one line of so many letters, two of which part them. */
export function cutLine(name: string, value: string, letters: number): { name: string; value: string } {
  const room = letters - 2;
  const forValue = Math.max(Math.min(value.length, SHORTEST_VALUE), room - name.length);
  const cut = cutText(value, forValue);
  return { name: cutText(name, room - cut.length), value: cut };
}
