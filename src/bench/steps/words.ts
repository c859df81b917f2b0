import type { Place, TraceEnd, Value } from '#runtime';
import { type Card, expand, type Walk, type WhoQuestion } from '../../steps/index.ts';
import { counted } from '../../ui/words.ts';

/* What is said of a walk, with what is code in backticks. */

/** How a place is called: `sys.path[0]`, `sys.modules['shop']`, `self.name` as what it is a part of. */
export function placeName(walk: Walk, number: number): string {
  const place = walk.trace.places[number];
  return place ? nameOf(walk, place) : 'something';
}

function nameOf(walk: Walk, place: Place): string {
  switch (place.in) {
    case 'frame':
      return place.name;
    case 'module':
      return place.isOurs ? place.name : `${place.module}.${place.name}`;
    case 'object':
      return `${holderName(walk, place.object)}${partName(walk, place.object, place.part)}`;
    case 'shared':
      return place.what === 'random' ? 'the random state' : place.what;
    case 'sys.modules':
      return `sys.modules['${place.name}']`;
    case 'os.environ':
      return `os.environ['${place.name}']`;
    case 'files':
      return place.path;
    case 'rows':
      return `row ${place.row} of ${place.table}`;
  }
}

/** How a part is written behind what it is a part of. */
export function partName(walk: Walk, object: number, part: string): string {
  const kind = walk.trace.objects[object]?.kind;
  if (kind === 'attributes') return part.startsWith('.') ? part : `.${part}`;
  return kind === 'set' ? ` ${part}` : `[${part}]`;
}

/** What all share by its name; an object of a name by that name; any other by its type. */
export function holderName(walk: Walk, object: number): string {
  for (const [name, place] of walk.places.shared)
    if (walk.histories.of(place).some(({ value }) => value === object)) return name;
  return ownerOf(walk).get(object) ?? walk.trace.objects[object]?.type ?? 'object';
}

const owners = new WeakMap<Walk, ReadonlyMap<number, string>>();

/** The first name that each object had. */
function ownerOf(walk: Walk): ReadonlyMap<number, string> {
  const known = owners.get(walk);
  if (known) return known;
  const names = new Map<number, string>();
  for (const { 5: writes } of walk.trace.steps)
    for (const [number, value] of writes) {
      const place = walk.trace.places[number];
      if (typeof value !== 'number' || names.has(value) || !place) continue;
      if (place.in === 'frame' || place.in === 'module') names.set(value, place.name);
    }
  owners.set(walk, names);
  return names;
}

const LONGEST = 200;
/** Parts of a value that its short form names. */
const FEW = 4;

/** A value in a line, in characters at most `most`. */
export function shortOf(walk: Walk, value: Value | null | undefined, moment: number, most = LONGEST): string {
  if (value === undefined) return 'nothing yet';
  if (value === null) return 'gone';
  // A class or a function is what Python writes of it; its parts are one press away.
  const written = typeof value === 'number' ? walk.trace.objects[value]?.text : undefined;
  if (written !== undefined) return cut(written, most);
  const seen = expand(walk, value, moment, { depth: 1, parts: FEW });
  if (seen.is === 'text') return cut(seen.text, most);
  if (seen.is !== 'object') return seen.type;
  const parts = seen.parts.map(({ part, value: each }) => {
    const text = each.is === 'text' ? each.text : each.type;
    const isNamed = seen.kind === 'mapping' || seen.kind === 'attributes';
    return isNamed
      ? `${part.replace(/^\./, '')}${seen.kind === 'mapping' ? ': ' : '='}${cut(text, 40)}`
      : cut(text, 40);
  });
  if (seen.unshown > 0) parts.push('…');
  const inner = parts.join(', ');
  if (seen.kind === 'attributes') return cut(`${seen.type}(${inner})`, most);
  const [open, close] = seen.kind === 'sequence' ? (seen.type === 'tuple' ? '()' : '[]') : '{}';
  return cut(
    `${['list', 'dict', 'set', 'tuple'].includes(seen.type) ? '' : seen.type}${open}${inner}${close}`,
    most,
  );
}

function cut(text: string, most = LONGEST): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** The question as one asks it. */
export function questionText(walk: Walk, question: WhoQuestion): string {
  if (question.of === 'file') return `Who left \`${question.path}\`?`;
  const where = walk.trace.places[question.place];
  const name = `\`${placeName(walk, question.place)}\``;
  switch (where?.in) {
    case 'sys.modules':
      return `Who imported \`${where.name}\`?`;
    case 'files':
    case 'rows':
      return `Who made ${name}?`;
    case 'shared':
      return where.what === 'random' ? 'Who drew from the random state?' : `Who wrote ${name}?`;
    default:
      return `Who wrote ${name}?`;
  }
}

/** Why a question goes on from a card, or ends there. */
export function whyText(walk: Walk, { why }: Card): string {
  const name = (place: number) => `\`${placeName(walk, place)}\``;
  switch (why.is) {
    case 'answer':
      return 'This line did it.';
    case 'there before':
      return 'It was there before the program began.';
    case 'copy':
      return `copied from ${name(why.from)}`;
    case 'default':
      return 'It is the default of a parameter: the call gave none, and it was made when the `def` ran.';
    case 'argument':
      return 'given by the call';
    case 'result':
      return 'what the call gave';
    case 'import':
      return `imported: ${name(why.from)}`;
    case 'moved':
      return `It stood at ${name(why.from)}, and others came or went before it.`;
    case 'relative import':
      return `A relative import takes its package from its module’s own name, \`${why.module}\`. Who gave it that name?`;
    case 'tool':
      return `It also made ${others(why.made)}, ${goneText(why)}: a tool. Who used it?`;
    case 'brought back':
      return 'It brought back what had been there. Who made that?';
    case 'renamed':
      return `It gave ${name(why.from)} another name. Who made that?`;
    case 'in folder':
      return `It lies in ${name(why.folder)}, which stayed, too. Who made that?`;
  }
}

function others(made: number): string {
  return made === 1 ? '1 other' : `${made.toLocaleString('en')} others`;
}

function goneText({ made, taken }: { made: number; taken: number }): string {
  if (taken === made) return made === 1 ? 'which is gone' : 'all gone';
  return `${taken.toLocaleString('en')} of them gone`;
}

/** What was recorded of a run, in a word or two. */
export function recordedText({ count, trace: { end } }: Walk): string {
  return end.is === 'cap' ? `first ${counted(count, 'step')}` : counted(count, 'step');
}

/** Why a trace ends before its run; `null` if it does not. */
export function earlyEnd(end: TraceEnd): string | null {
  switch (end.is) {
    case 'whole':
      return null;
    case 'cap':
      return `The recording ends after ${counted(end.steps, 'step')}, and the run went on.`;
    case 'cut off':
      return 'The recording ends where the program was stopped.';
    case 'given up':
      return `The recording ends early: ${end.because}`;
  }
}
