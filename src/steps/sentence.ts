import type { Place, Step, Value, Write } from '#runtime';
import { callPath, itemOf, lineOfStep } from './call-path.ts';
import type { Walk } from './walk.ts';

/** How many changes a sentence tells. */
const MOST_TOLD = 3;

/** What a step is and does in one plain sentence, for those who hear it. The moment after the last step is told, too. */
export function sentenceOf(walk: Walk, moment: number): string {
  if (walk.count === 0) return 'No step was recorded.';
  if (moment >= walk.count) return `After the last of ${walk.count.toLocaleString('en')} steps.`;
  const step = itemOf(walk.trace.steps, moment);
  const number = `Step ${(moment + 1).toLocaleString('en')} of ${walk.count.toLocaleString('en')}`;
  const { file, line } = lineOfStep(walk, moment);
  return `${number}: ${file} line ${line}${doingOf(walk, moment, step)}.`;
}

function doingOf(walk: Walk, moment: number, [kind, , , , , writes, value]: Step): string {
  const name = lineOfStep(walk, moment).function;
  const given = value === undefined ? '' : ` ${spoken(walk, value)}`;
  const done = changesOf(walk, writes, moment, value);
  switch (kind) {
    case 'call': {
      const caller = callPath(walk, moment)[1];
      const by = caller ? `, by ${caller.file} line ${caller.line}` : '';
      return `, ${name} is called${by}${done}`;
    }
    case 'return':
      return name === '<module>' ? `, the module is through${done}` : `, ${name} returns${given}${done}`;
    case 'yield':
      return `, ${name} yields${given}${done}`;
    case 'raise':
      return `,${given} leaves ${name === '<module>' ? 'the module' : name}${done}`;
    case 'back':
      return ` goes on${done}`;
    case 'line':
      return done;
  }
}

/** An item, or an attribute, of what a name of the same step holds goes without saying. */
function changesOf(walk: Walk, writes: readonly Write[], moment: number, given?: Value): string {
  const fresh = new Set<unknown>([given, ...writes.map(([, value]) => value)]);
  const told = writes.filter(([place, value]) => !isPartOf(walk, place, fresh) && isTold(walk, place, value));
  const shown = told.slice(0, MOST_TOLD).map(([place, value]) => {
    const where = itemOf(walk.trace.places, place);
    const name = spokenPlace(walk, where, moment);
    if (value === null) return `${name} is gone`;
    if (where.in === 'sys.modules') return `${name} is imported`;
    if (where.in === 'rows') return `${name} is written by ${spoken(walk, value)}`;
    return `${name} ${isState(where) ? 'is' : 'becomes'} ${value === 'folder made' ? 'made' : spoken(walk, value)}`;
  });
  const more = told.length - shown.length;
  const rest = more > 0 ? [`and ${more.toLocaleString('en')} more ${more === 1 ? 'change' : 'changes'}`] : [];
  return [...shown, ...rest].map((each) => `, ${each}`).join('');
}

/** Whether what a place holds is said of it, as `made` of a file. */
function isState(place: Place): boolean {
  return place.in === 'files' || (place.in === 'shared' && place.what === 'random');
}

function isPartOf(walk: Walk, place: number, objects: ReadonlySet<unknown>): boolean {
  const where = itemOf(walk.trace.places, place);
  return where.in === 'object' && objects.has(where.object);
}

/** What an import puts in and out of `sys.modules` would hide all else. */
function isTold(walk: Walk, place: number, value: Value | null): boolean {
  return value !== null || itemOf(walk.trace.places, place).in !== 'sys.modules';
}

function spokenPlace(walk: Walk, place: Place, moment: number): string {
  switch (place.in) {
    case 'frame':
      return place.name;
    case 'module':
      return place.isOurs ? place.name : `${place.module}.${place.name}`;
    case 'object':
      return `${partName(walk, place)} of ${holderOf(walk, place.object, moment)}`;
    case 'shared':
      return place.what;
    case 'sys.modules':
      return `the module ${place.name}`;
    case 'os.environ':
      return `the environment's ${place.name}`;
    case 'files':
      return place.path;
    case 'rows':
      return `row ${place.row} of ${place.table}`;
  }
}

function partName(walk: Walk, { object, part }: Extract<Place, { in: 'object' }>): string {
  return itemOf(walk.trace.objects, object).kind === 'sequence' ? `item ${part}` : part;
}

/** What all share by its name, any other by what it is. */
function holderOf(walk: Walk, object: number, moment: number): string {
  for (const [name, place] of walk.places.shared)
    if (walk.histories.lastBefore(place, moment + 1)?.value === object) return name;
  return withArticle(itemOf(walk.trace.objects, object).type);
}

function spoken(walk: Walk, value: Value): string {
  return typeof value === 'number' ? withArticle(itemOf(walk.trace.objects, value).type) : value;
}

function withArticle(type: string): string {
  return `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${type}`;
}
