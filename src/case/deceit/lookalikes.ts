/**
 * Letters that cannot be told from a Latin one by their shape, as Unicode's list of confusable characters has them. Those
 * that a programmer can tell, such as α or ρ, and those that Turkish writes, such as ı, are in none.
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

/** The name in plain letters that this one looks the same as; `null` where one can tell. */
export function plainOf(name: string): string | null {
  const plain = Array.from(name, (letter) => PLAIN.get(letter) ?? letter).join('');
  return /[^\x00-\x7f]/.test(plain) ? null : plain;
}
