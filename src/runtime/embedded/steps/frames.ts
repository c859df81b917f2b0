import type { Value, Write } from '../../trace/trace.ts';
import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import type { SeenCode } from './codes.ts';
import { eachItem, isDict, isExactText, itemNamed } from './dicts.ts';
import type { KnownObjects } from './known-objects.ts';
import { CELL, FRAME, OBJECT, UNMARKED } from './layout.ts';
import { readText } from './texts.ts';
import type { TraceLog } from './trace-log.ts';

/** A call that goes on. */
export interface LiveFrame {
  readonly code: SeenCode;
  /** Of CPython's own frame, which stays where it is until the call ends. */
  readonly address: number;
  readonly globals: number;
  /** Of whom it was called, or resumed last. */
  caller: LiveFrame | null;
  readonly callerLine: number;
  line: number;
  /** Its number in the trace; negative while it has none. */
  number: number;
  /** What its names were, by their place in it or by name; what they looked like, and where the trace has them. */
  readonly values: (Value | null)[];
  readonly signatures: number[];
  readonly places: number[];
  readonly named: Map<string, Value>;
  /** How many objects had died by then. */
  deaths: number;
}

/** How many names of the body of a class are shown. */
const MOST_NAMES = 200;
/** What Python itself puts into the body of a class: no line of the program wrote it. */
const NOT_WRITTEN = new Set([
  '__module__',
  '__qualname__',
  '__firstlineno__',
  '__static_attributes__',
  '__classcell__',
  '__classdict__',
  '__classdictcell__',
  '__conditional_annotations__',
  '__annotate_func__',
  '__type_params__',
  '__orig_bases__',
]);

export function newFrame(
  m: CPythonModule,
  address: number,
  code: SeenCode,
  caller: LiveFrame | null,
): LiveFrame {
  return {
    code,
    address,
    globals: wordAt(m, address + FRAME.globals),
    caller,
    callerLine: caller?.line ?? 0,
    line: code.firstLine,
    number: -1,
    values: code.locals.map(() => null),
    signatures: code.locals.map(() => 0),
    places: code.locals.map(() => -1),
    named: new Map(),
    deaths: 0,
  };
}

/** Whether a frame's names are those of its module: then they are watched there. */
export function isOfModule(m: CPythonModule, { code, address, globals }: LiveFrame): boolean {
  return !code.isFunction && wordAt(m, address + FRAME.locals) === globals;
}

/** The name of the module whose names a frame sees. */
export function moduleOf(m: CPythonModule, { globals }: LiveFrame): string {
  const name = globals === 0 ? 0 : itemNamed(m, globals, '__name__');
  return name !== 0 && isExactText(m, name) ? readText(m, name) : '?';
}

/** Tells what was changed among the names of a function or of the body of a class. */
export function nameReader(m: CPythonModule, log: TraceLog, objects: KnownObjects) {
  function placeOf(frame: LiveFrame, name: string): number {
    return log.place(`f${frame.number} ${name}`, () => ({ in: 'frame', frame: frame.number, name }));
  }

  function compareLocals(frame: LiveFrame, writes: Write[]) {
    const { code, address, signatures, values } = frame;
    const hasDied = frame.deaths !== objects.deaths;
    frame.deaths = objects.deaths;
    for (let at = 0; at < code.locals.length; at++) {
      const local = code.locals[at];
      if (!local) continue;
      const object = contentAt(address + FRAME.localsplus + 4 * at, local.isCell);
      const signature = signatureOf(object);
      if (signature === signatures[at] && !hasDied) continue;
      signatures[at] = signature;
      const value = object === 0 ? null : objects.valueAt(object, writes);
      if (value === values[at]) continue;
      values[at] = value;
      if ((frame.places[at] ?? -1) < 0) frame.places[at] = placeOf(frame, local.name);
      writes.push([frame.places[at] ?? 0, value]);
    }
  }

  function contentAt(place: number, isCell: boolean): number {
    const object = wordAt(m, place) & UNMARKED;
    const isInCell = isCell && object !== 0 && wordAt(m, object + OBJECT.type) === m._PyCell_Type;
    return isInCell ? wordAt(m, object + CELL.content) : object;
  }

  /** A number may lie where the one before it was. */
  function signatureOf(object: number): number {
    if (object === 0) return 0;
    return Math.imul(Math.imul(object, 31) + wordAt(m, object + 8), 31) + wordAt(m, object + 12);
  }

  function compareBody(frame: LiveFrame, writes: Write[]) {
    const dict = wordAt(m, frame.address + FRAME.locals);
    if (dict === 0 || !isDict(m, dict)) return;
    const gone = new Set(frame.named.keys());
    eachItem(m, dict, MOST_NAMES, (key, object) => {
      const name = isExactText(m, key) ? readText(m, key) : '';
      gone.delete(name);
      if (name === '' || NOT_WRITTEN.has(name)) return;
      const value = objects.valueAt(object, writes);
      if (frame.named.get(name) === value) return;
      frame.named.set(name, value);
      writes.push([placeOf(frame, name), value]);
    });
    for (const name of gone) {
      frame.named.delete(name);
      writes.push([placeOf(frame, name), null]);
    }
  }

  return (frame: LiveFrame, writes: Write[]): void => {
    if (frame.code.isFunction) compareLocals(frame, writes);
    else if (!isOfModule(m, frame)) compareBody(frame, writes);
  };
}
