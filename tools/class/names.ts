const NAMES =
  'Ada Ben Chidi Dana Emil Fatma Grete Hiro Ines Jonas Kaya Lena Mateo Nora Omar Paula Quentin Rosa Samir Tilda Uwe Vera Wanda Xenia Yusuf Zoe'.split(
    ' ',
  );

/** What the learner of this number is called, from 0; every seventh gives no name. */
export function nameOf(number: number): string {
  if (number % 7 === 6) return '';
  const name = NAMES[number % NAMES.length] ?? '';
  const turn = Math.floor(number / NAMES.length);
  return turn === 0 ? name : `${name} ${turn + 1}`;
}
