import { PROJECT_FOLDER } from '../../program.ts';
import type { StepKind, Value, Write } from '../../trace/trace.ts';
import type { TracePiece } from '../../trace/trace-piece.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { SITE_PACKAGES, STDLIB } from '../project-files.ts';
import { type ObjectKind, objectReader } from './objects.ts';
import { watchShared } from './shared-things.ts';
import { createTraceLog } from './trace-log.ts';

export const MOST_STEPS = 10_000;
const MOST_PARTS = 40;
const MOST_OBJECTS = 60;
const DEEPEST = 4;
const METH_FASTCALL = 0x80;

interface Code {
  readonly where: 'ours' | 'library' | 'elsewhere';
  readonly path: string;
  readonly name: string;
  readonly firstLine: number;
  readonly isFunction: boolean;
  readonly names: readonly (readonly [string, number])[];
  readonly globals: readonly string[];
  file: number;
  number: number;
}

interface Frame {
  readonly code: Code;
  readonly py: number;
  readonly globals: number;
  caller: Frame | null;
  readonly callerLine: number;
  line: number;
  number: number;
  /** What its names were. */
  readonly names: Map<string, number>;
}

export function createRecorder(
  m: CPythonModule,
  printed: () => readonly [number, number],
  send: (piece: TracePiece) => void,
) {
  const python = objectReader(m);
  const log = createTraceLog();
  const codes = new Map<number, Code>();
  const frames = new Map<number, Frame>();
  const files = new Map<string, number>();
  const objects = new Map<
    number,
    { number: number; type: number; kind: ObjectKind; parts: Map<string, number> }
  >();
  let top: Frame | null = null;
  let writes: Write[] = [];
  let said: readonly [number, number] = [0, 0];
  let isOver = false;
  const none = m.__Py_NoneStruct;
  let disable = 0;

  function codeOf(code: number): Code {
    const known = codes.get(code);
    if (known) return known;
    m._Py_IncRef(code);
    const text = (name: string) => {
      const object = m._PyObject_GenericGetAttr(code, python.interned(name));
      const result = python.textOf(object, 400);
      m._Py_DecRef(object);
      return result;
    };
    const number = (name: string) => {
      const object = m._PyObject_GenericGetAttr(code, python.interned(name));
      const result = m._PyLong_AsLong(object);
      m._Py_DecRef(object);
      return result;
    };
    const names = (name: string) => {
      const tuple = m._PyObject_GenericGetAttr(code, python.interned(name));
      const list = Array.from({ length: m._PyTuple_Size(tuple) }, (_, at) => {
        const item = m._PyTuple_GetItem(tuple, at);
        m._Py_IncRef(item);
        return [python.textOf(item), item] as const;
      });
      m._Py_DecRef(tuple);
      return list;
    };
    const path = text('co_filename');
    const name = text('co_name');
    // What the compiler makes of annotations.
    const where = name === '__annotate__' ? 'elsewhere' : whereIs(path);
    const isFunction = (number('co_flags') & 1) !== 0;
    const all =
      where === 'ours' && isFunction
        ? [...names('co_varnames'), ...names('co_cellvars'), ...names('co_freevars')]
        : [];
    const made: Code = {
      where,
      path,
      name,
      firstLine: number('co_firstlineno'),
      isFunction,
      names: [...new Map(all).entries()],
      globals: where === 'ours' && isFunction ? names('co_names').map(([name]) => name) : [],
      file: -1,
      number: -1,
    };
    codes.set(code, made);
    return made;
  }

  function numberOfCode(code: Code): number {
    if (code.number >= 0) return code.number;
    const path = shownPath(code.path);
    const known = files.get(path);
    code.file = known ?? log.add('files', { path, isOurs: code.where === 'ours' });
    files.set(path, code.file);
    code.number = log.add('codes', { file: code.file, name: code.name, firstLine: code.firstLine });
    return code.number;
  }

  function numberOf(frame: Frame): number {
    if (frame.number >= 0) return frame.number;
    const caller = frame.caller === null ? null : numberOf(frame.caller);
    frame.number = log.add('frames', {
      code: numberOfCode(frame.code),
      caller,
      callerLine: frame.callerLine,
    });
    return frame.number;
  }

  function valueOf(object: number, depth = 0): Value {
    const known = objects.get(object);
    if (known && known.type === python.typeOf(object)) return known.number;
    const seen = python.see(object);
    if (seen.is === 'text') return seen.text;
    const number = log.add('objects', { type: seen.type, kind: seen.kind });
    const entry = { number, type: python.typeOf(object), kind: seen.kind, parts: new Map<string, number>() };
    objects.set(object, entry);
    if (depth < DEEPEST) lookInto(object, depth);
    return number;
  }

  /** What has changed in an object since it was last looked into. */
  function lookInto(object: number, depth: number) {
    const entry = objects.get(object);
    if (!entry) return;
    const now = python.parts(object, entry.kind, MOST_PARTS);
    const before = entry.parts;
    const gone = new Set(before.keys());
    for (const [name, part] of now) {
      gone.delete(name);
      if (before.get(name) === part) continue;
      before.set(name, part);
      writes.push([partPlace(entry.number, name), valueOf(part, depth + 1)]);
    }
    for (const name of gone) {
      before.delete(name);
      writes.push([partPlace(entry.number, name), null]);
    }
  }

  function partPlace(object: number, part: string): number {
    return log.place(`o${object} ${part}`, () => ({ in: 'object', object, part }));
  }

  let budget = 0;
  let visited = new Set<number>();

  /** Looks again into what a frame can see. */
  function lookAgain(object: number, depth: number) {
    if (depth > DEEPEST || budget <= 0 || visited.has(object)) return;
    const entry = objects.get(object);
    if (!entry || entry.type !== python.typeOf(object)) return;
    visited.add(object);
    budget--;
    lookInto(object, depth);
    for (const part of entry.parts.values()) lookAgain(part, depth + 1);
  }

  /** What has changed among the names of a frame, and in what they lead to. */
  function compareNames(frame: Frame) {
    visited = new Set();
    budget = MOST_OBJECTS;
    const { names } = frame;
    for (const [name, address] of namesOf(frame)) {
      if (names.get(name) !== address) {
        if (address === 0) names.delete(name);
        else names.set(name, address);
        writes.push([placeOf(frame, name), address === 0 ? null : valueOf(address)]);
      }
      if (address !== 0) lookAgain(address, 0);
    }
    for (const name of frame.code.globals) {
      const value = m._PyDict_GetItemWithError(frame.globals, python.interned(name));
      if (value !== 0) lookAgain(value, 0);
    }
  }

  function placeOf(frame: Frame, name: string): number {
    if (frame.code.name !== '<module>')
      return log.place(`f${numberOf(frame)} ${name}`, () => ({ in: 'frame', frame: numberOf(frame), name }));
    const module = moduleNameOf(frame.globals);
    return log.place(`m${module} ${name}`, () => ({ in: 'module', module, name, isOurs: true }));
  }

  function moduleNameOf(globals: number): string {
    const name = m._PyDict_GetItemWithError(globals, python.interned('__name__'));
    return name === 0 ? '?' : python.textOf(name);
  }

  function* namesOf(frame: Frame): Generator<readonly [string, number]> {
    if (frame.code.isFunction) {
      for (const [name, object] of frame.code.names) {
        const value = m._PyFrame_GetVar(frame.py, object);
        if (value === 0) m._PyErr_Clear();
        else m._Py_DecRef(value);
        if (value !== 0 || frame.names.has(name)) yield [name, value];
      }
      return;
    }
    const dict = m._PyFrame_GetLocals(frame.py);
    const gone = new Set(frame.names.keys());
    const found: (readonly [string, number])[] = [];
    for (const [key, value] of python.items(dict, 1000)) {
      const name = python.textOf(key);
      gone.delete(name);
      if (!/^__\w+__$/.test(name)) found.push([name, value]);
    }
    m._Py_DecRef(dict);
    yield* found;
    for (const name of gone) yield [name, 0];
  }

  const shared = watchShared(m, python, {
    thing(what, value) {
      const place = log.place(`s ${what}`, () => ({ in: 'shared', what }));
      if ('object' in value) watched.push(value.object);
      writes.push([place, 'object' in value ? valueOf(value.object) : value.text]);
    },
    module(name, object) {
      const place = log.place(`sm ${name}`, () => ({ in: 'sys.modules', name }));
      writes.push([place, object === 0 ? null : moduleText(object)]);
    },
    environment() {},
    file(path, what) {
      const place = log.place(`p ${path}`, () => ({ in: 'files', path }));
      writes.push([place, what === 'gone' ? null : what]);
    },
    row(table, row, what) {
      const place = log.place(`r ${table} ${row}`, () => ({ in: 'rows', database: '', table, row }));
      writes.push([place, what]);
    },
  });
  const watched: number[] = [];

  function moduleText(object: number): string {
    const seen = python.see(object);
    return seen.is === 'text' ? seen.text : `<${seen.type}>`;
  }

  function checkShared() {
    shared.look();
    for (const object of watched) lookInto(object, 0);
  }

  function emit(kind: StepKind, frame: Frame, line: number, value?: Value) {
    const now = printed();
    const mine = writes;
    writes = [];
    const number = numberOf(frame);
    const step = [kind, number, line, now[0] - said[0], now[1] - said[1], mine] as const;
    said = now;
    log.add('steps', value === undefined ? step : [...step, value]);
    if (log.counts.steps >= MOST_STEPS) isOver = true;
  }

  /** Whatever happens next: what ran until now has done what it did. */
  function settle() {
    if (top === null || isOver) return;
    checkShared();
    if (top.code.where === 'ours') compareNames(top);
    if (isBegun) emit('line', top, top.line);
    else if (writes.length > 0) emit(top.code.where === 'ours' ? 'back' : 'line', top, top.line);
    isBegun = false;
  }

  let isBegun = false;
  const frameHere = () => m._PyEval_GetFrame();

  const events = {
    start(code: number, how: 'new' | 'resumed' | 'thrown into') {
      const info = codeOf(code);
      if (info.where === 'elsewhere') return how === 'thrown into' ? none : disable;
      settle();
      const py = frameHere();
      const known = how !== 'new' ? frames.get(py) : undefined;
      if (known) {
        known.caller = top;
        top = known;
      } else {
        const globals = m._PyFrame_GetGlobals(py);
        m._Py_DecRef(globals);
        const callerLine = top?.line ?? 0;
        top = {
          code: info,
          py,
          globals,
          caller: top,
          callerLine,
          line: info.firstLine,
          number: -1,
          names: new Map(),
        };
        frames.set(py, top);
        if (info.where === 'ours' && info.isFunction && !isOver) {
          compareNames(top);
          emit('call', top, info.firstLine);
        }
      }
      return none;
    },
    line(code: number, line: number) {
      const info = codeOf(code);
      if (info.where === 'elsewhere' || isOver) return disable;
      settle();
      const frame = frames.get(frameHere());
      if (!frame) return none;
      top = frame;
      frame.line = line;
      isBegun = info.where === 'ours';
      return none;
    },
    end(code: number, kind: 'return' | 'yield' | 'raise', value: number) {
      const info = codeOf(code);
      if (info.where === 'elsewhere') return kind === 'raise' ? none : disable;
      const frame = frames.get(frameHere());
      if (!frame) return none;
      settle();
      if (info.where === 'ours' && !isOver)
        emit(kind, frame, frame.line, value === 0 ? undefined : valueOf(value));
      top = frame.caller;
      if (kind !== 'yield') frames.delete(frame.py);
      return none;
    },
  };
  return {
    events,
    log,
    flush: () => send({ ...log.take(), end: isOver ? { is: 'cap', steps: MOST_STEPS } : { is: 'whole' } }),
    setDisable: (object: number) => {
      disable = object;
    },
  };
}

function whereIs(path: string): Code['where'] {
  if (path.startsWith(`${SITE_PACKAGES}/`)) return 'library';
  if (path.startsWith(`${PROJECT_FOLDER}/`)) return 'ours';
  if (path.startsWith(STDLIB) || path.startsWith('<') || path.startsWith('/lib/')) return 'elsewhere';
  return path.includes('/') ? 'library' : 'elsewhere';
}

function shownPath(path: string): string {
  if (path.startsWith(`${PROJECT_FOLDER}/`)) return path.slice(PROJECT_FOLDER.length + 1);
  if (path.startsWith(`${SITE_PACKAGES}/`)) return `site-packages${path.slice(SITE_PACKAGES.length)}`;
  return path;
}
