import { type Found, short } from './characters.ts';

const WORD = /[\p{XID_Start}_]\p{XID_Continue}*/gu;
const NOT_PLAIN = /[^\x00-\x7f]/;

/** Names in code that are another than they seem, or the same as one that they do not seem to be. */
export function* strangeNames(code: string): Generator<Found> {
  let known: ReadonlySet<string> | undefined;
  for (const { 0: name, index: at } of code.matchAll(WORD)) {
    if (!NOT_PLAIN.test(name)) continue;
    // Python reads names by NFKC: to it, a name in letters of full width is one in plain ones.
    if (Array.from(name).some(isMadePlain)) {
      const plain = short(name.normalize('NFKC'));
      yield { at, length: name.length, what: `a name that Python reads as "${plain}"`, tag: `= ${plain}` };
      continue;
    }
    const plain = plainOf(name);
    if (plain === null) continue;
    known ??= new Set(code.match(WORD));
    if (!/[a-z]/i.test(name) && !known.has(plain)) continue;
    const what = `a name that looks like "${short(plain)}" and is another`;
    yield { at, length: name.length, what, tag: `≠ ${short(plain)}` };
  }
}

function isMadePlain(character: string): boolean {
  return NOT_PLAIN.test(character) && !NOT_PLAIN.test(character.normalize('NFKC'));
}

/**
 * Letters that have the shape of a Latin one, as Unicode's list of confusable characters has them. Those
 * that a programmer can distinguish, such as α or ρ, and those that Turkish writes, such as ı, are in none.
 */
const LOOKALIKES = [
  'АAВBСCЕEԌGНHІIӀIЈJКKМMОOРPЅSТTѴVԜWХXҮYУYаaсcԁdеeһhіiӏlјjоoрpԛqѕsѵvԝwхxуy',
  'ΑAΒBϹCΕEΖZΗHΙIͿJΚKΜMΝNΟOΡPΤTΥYΧXοoϲcϳj',
  'ՕOՏSՍUհhոnօoսu',
  'ⲤCⲎHⲒIⲔKⲘMⲚNⲞOⲢPⲦTⲬXⲨYⲥcⲟo',
  'ᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎫJᏦKᏞLᎷMᏢPᎡRᏚSᎢTᏙVᎳWᎩYᏃZ',
  'ꓮAꓐBꓚCꓓDꓰEꓝFꓖGꓧHꓲIꓙJꓗKꓡLꓟMꓠNꓳOꓑPꓣRꓢSꓔTꓴUꓦVꓪWꓫXꓬYꓜZ',
  'ɑaᴄcɡgᴏoꜱsᴜuᴠvᴡwᴢz',
].join('');

const PLAIN = new Map(
  Array.from(LOOKALIKES.matchAll(/(.)(.)/gu), ([, letter = '', plain = '']) => [letter, plain] as const),
);

/** The name in plain letters that this one looks the same as; `null` if one can see the difference. */
function plainOf(name: string): string | null {
  const plain = Array.from(name, (letter) => PLAIN.get(letter) ?? letter).join('');
  return /[^\x00-\x7f]/.test(plain) ? null : plain;
}
