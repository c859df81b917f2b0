import * as v from 'valibot';
import { type Place, SHARED_THINGS, type Step, type Trace } from './trace.ts';

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();
const value = v.union([index, text]);
const write = v.union([
  v.strictTuple([index, v.nullable(value)]),
  v.strictTuple([index, v.nullable(value), index]),
]);
const kind = v.picklist(['call', 'line', 'back', 'return', 'yield', 'raise']);
const writes = v.pipe(v.array(write), v.readonly());
const step = v.union([
  v.strictTuple([kind, index, index, index, index, writes]),
  v.strictTuple([kind, index, index, index, index, writes, value]),
]);

const place = v.variant('in', [
  v.strictObject({ in: v.literal('frame'), frame: index, name: text }),
  v.strictObject({ in: v.literal('module'), module: text, name: text, isOurs: v.boolean() }),
  v.strictObject({ in: v.literal('object'), object: index, part: text }),
  v.strictObject({ in: v.literal('shared'), what: v.picklist(SHARED_THINGS) }),
  v.strictObject({ in: v.literal('sys.modules'), name: text }),
  v.strictObject({ in: v.literal('os.environ'), name: text }),
  v.strictObject({ in: v.literal('files'), path: text }),
  v.strictObject({ in: v.literal('rows'), database: text, table: text, row: text }),
]);

const listOf = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.readonly());

const shape = v.strictObject({
  files: listOf(v.strictObject({ path: text, isOurs: v.boolean() })),
  codes: listOf(v.strictObject({ file: index, name: text, firstLine: index })),
  frames: listOf(v.strictObject({ code: index, caller: v.nullable(index), callerLine: index, module: text })),
  places: listOf(place),
  objects: listOf(
    v.strictObject({
      type: text,
      kind: v.picklist(['sequence', 'mapping', 'attributes', 'set']),
      text: v.exactOptional(text),
    }),
  ),
  before: listOf(write),
  steps: listOf(step),
  end: v.variant('is', [
    v.strictObject({ is: v.literal('whole') }),
    v.strictObject({ is: v.literal('cap'), steps: index }),
    v.strictObject({ is: v.literal('cut off') }),
    v.strictObject({ is: v.literal('given up'), because: text }),
  ]),
});

/** Whether something that came from elsewhere is a trace: of its shape, and with no number that leads nowhere. */
export function isTrace(data: unknown): data is Trace {
  if (!v.is(shape, data)) return false;
  // What is compared here is that the two say the same.
  const trace: Trace = data;
  const { files, codes, frames, places, objects, steps, before } = trace;
  const isObject = (each: unknown) => typeof each !== 'number' || each < objects.length;
  const isWrite = ([to, what]: Step[5][number]) => to < places.length && isObject(what);
  const isPlace = (each: Place) =>
    (each.in !== 'frame' || each.frame < frames.length) &&
    (each.in !== 'object' || each.object < objects.length);
  return (
    codes.every(({ file }) => file < files.length) &&
    frames.every(({ code, caller }, at) => code < codes.length && (caller === null || caller < at)) &&
    places.every(isPlace) &&
    before.every(isWrite) &&
    steps.every((each) => each[1] < frames.length && each[5].every(isWrite) && isObject(each[6]))
  );
}
