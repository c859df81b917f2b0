import type { StepKind, TraceEnd, Value } from '../../trace/trace.ts';
import type { TracePiece } from '../../trace/trace-piece.ts';
import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { readCode, type SeenCode } from './codes.ts';
import { watchDeaths } from './deaths.ts';
import { watchFiles } from './files.ts';
import { isOfModule, type LiveFrame, moduleOf, nameReader, newFrame } from './frames.ts';
import { knowObjects } from './known-objects.ts';
import { FRAME, THREAD, UNMARKED } from './layout.ts';
import { DICT_EVENT, watchModules } from './modules.ts';
import { objectReader } from './objects.ts';
import type { PrintedCount } from './printed-count.ts';
import { rowVersions } from './row-versions.ts';
import { watchRows } from './rows.ts';
import { watchShared } from './shared-things.ts';
import { createStepLog } from './step-log.ts';
import { watchDicts } from './watch-dicts.ts';

/** What CPython is to tell of a code object from now on: no more, what it tells so far, or its lines, returns and yields, too. */
export type Wanted = 'never again' | 'go on' | 'follow';
export type Began = 'called' | 'resumed' | 'thrown into';
export type Ended = Extract<StepKind, 'return' | 'yield' | 'raise'>;

/** What is told of a program while it runs. Objects are given by their addresses. */
export interface Recorder {
  began(code: number, how: Began): Wanted;
  /** The code objects of which more is told. */
  readonly followed: Iterable<number>;
  line(code: number, line: number): void;
  ended(code: number, how: Ended, value: number): void;
  /** Why nothing more is recorded; `null` while it is. */
  readonly over: TraceEnd | null;
  giveUp(because: string): void;
  /** The program is about to wait: what it has done so far is sent. */
  pause(): void;
  /** The program has ended, or broke. */
  finish(isWhole: boolean): void;
}

/** @param memory CPython's */
export function createRecorder(
  m: CPythonModule,
  memory: WebAssembly.Memory,
  printed: PrintedCount,
  send: (piece: TracePiece) => void,
): Recorder {
  const python = objectReader(m, {
    isModule: (name) => modules.isOwn(name),
    isCode: (code) => codeOf(code).where === 'ours',
    sees: (type) => deaths.watch(type),
  });
  const steps = createStepLog(printed, send);
  const { log } = steps;
  const thread = m._PyThreadState_Get() + THREAD.frame;
  const codes = new Map<number, SeenCode>();
  const frames = new Map<number, LiveFrame>();
  const files = new Map<string, number>();
  let top: LiveFrame | null = null;
  /** Whether the line of `top` has begun and is no step yet. */
  let isBegun = false;
  /** Whether all has just been looked at: a call has begun, of a line of the program's own, and none of its lines has. */
  let isSettled = false;

  const deaths = watchDeaths(m, memory, (object) => {
    objects.died(object);
    shared.died(object);
    python.types.forget(object);
    codes.delete(object);
  });
  const dicts = watchDicts(m, (dict, event, key, value) => {
    const { writes } = steps;
    if (event === DICT_EVENT.dies) objects.dictDied(dict);
    else objects.dictChanges(dict);
    shared.dictChanges(dict, event, key, value, writes);
    modules.dictChanges(dict, event, key, value, thread, writes);
  });
  const objects = knowObjects(m, memory, python, log, deaths, dicts.watch);
  const modules = watchModules(m, log, objects, dicts.watch);
  const shared = watchShared(m, python, log, objects, modules, deaths, dicts.watch);
  const compareNames = nameReader(m, log, objects);
  const fileAt = (path: string) => log.place(`p ${path}`, () => ({ in: 'files', path }));
  /** The steps that made files which are there, by their paths. */
  const makers = new Map<string, number>();
  const endFiles = watchFiles(m, {
    made(path, what) {
      makers.set(path, log.counts.steps);
      steps.write(fileAt(path), what);
    },
    written: (path) => steps.write(fileAt(path), 'written'),
    gone: (path) => steps.write(fileAt(path), null),
    moved(from, to) {
      const maker = makers.get(from);
      if (maker !== undefined) makers.set(to, maker);
      steps.write(fileAt(from), null);
      steps.write(fileAt(to), `moved from ${from}`, maker ?? null);
    },
  });
  const endRows = watchRows(
    m,
    rowVersions({
      placeOf({ database, connection, table, id }) {
        const key = database === ':memory:' ? connection : database;
        return log.place(`r ${key} ${table} ${id}`, () => ({ in: 'rows', database, table, row: id }));
      },
      now: steps.versionOf,
      write: steps.write,
    }),
  );
  shared.begin(steps.writes);
  steps.takeBefore();

  function codeOf(address: number): SeenCode {
    const known = codes.get(address);
    if (known) return known;
    const code = readCode(m, address);
    codes.set(address, code);
    deaths.watch(address);
    return code;
  }

  function numberOfCode(code: SeenCode): number {
    if (code.number >= 0) return code.number;
    const known = files.get(code.path);
    const file = known ?? log.add('files', { path: code.path, isOurs: code.where === 'ours' });
    files.set(code.path, file);
    code.number = log.add('codes', { file, name: code.name, firstLine: code.firstLine });
    return code.number;
  }

  function numbered(frame: LiveFrame): number {
    if (frame.number >= 0) return frame.number;
    const caller = frame.caller === null ? null : numbered(frame.caller);
    frame.number = log.add('frames', {
      code: numberOfCode(frame.code),
      caller,
      callerLine: frame.callerLine,
      module: moduleOf(m, frame),
    });
    return frame.number;
  }

  /** The innermost call that is known, from one of CPython's frames outwards. */
  function known(frame: number): LiveFrame | null {
    for (let each = frame; each !== 0; each = wordAt(m, each + FRAME.previous)) {
      const found = frames.get(each);
      // A generator that is thrown away ends unheard, and another frame may lie there.
      if (found && (wordAt(m, each + FRAME.code) & UNMARKED) === found.code.address) return found;
    }
    return null;
  }

  const running = () => wordAt(m, thread);
  const callerOf = (frame: number) => known(wordAt(m, frame + FRAME.previous));

  /** Whatever happens next: what ran until now has done what it did. */
  function settle() {
    if (isSettled) {
      isSettled = false;
      return;
    }
    const { writes } = steps;
    if (top === null && log.counts.steps > 0) return;
    shared.look(writes);
    // Python has put the program's folder into `sys.path` since.
    if (top === null) return steps.takeBefore();
    const isOurs = top.code.where === 'ours';
    if (isOurs) {
      modules.compare(writes);
      compareNames(top, writes);
      objects.compare(writes);
    }
    if (isBegun) emit('line', top);
    else if (writes.length > 0 || (isOurs && steps.hasPrinted())) emit(isOurs ? 'back' : 'line', top);
    isBegun = false;
  }

  function emit(kind: StepKind, frame: LiveFrame, value?: Value) {
    steps.add(kind, numbered(frame), frame.line, value);
    objects.nextStep();
    if (steps.over) stop();
  }

  function stop() {
    deaths.stop();
    dicts.stop();
    endFiles();
    endRows();
  }

  function resume(frame: LiveFrame) {
    frame.caller = callerOf(frame.address);
    top = frame;
  }

  function begin(code: SeenCode, how: Began) {
    const isOfOwn = top?.code.where === 'ours';
    settle();
    if (steps.over) return;
    const at = running();
    const before = how === 'called' ? undefined : frames.get(at);
    if (before?.code === code) return resume(before);
    const frame = newFrame(m, at, code, callerOf(at));
    frames.set(at, frame);
    top = frame;
    if (code.where !== 'ours') return;
    numbered(frame);
    const { writes } = steps;
    if (isOfModule(m, frame)) modules.begins(frame.globals, writes);
    if (!code.isFunction) return;
    compareNames(frame, writes);
    emit('call', frame);
    isSettled = isOfOwn;
  }

  return {
    began(address, how) {
      const code = codeOf(address);
      if (code.where === 'elsewhere') return how === 'thrown into' ? 'go on' : 'never again';
      begin(code, how);
      if (code.isFollowed) return 'go on';
      code.isFollowed = true;
      return 'follow';
    },
    get followed() {
      return [...codes.values()].filter(({ isFollowed }) => isFollowed).map(({ address }) => address);
    },
    line(address, line) {
      const code = codeOf(address);
      settle();
      const frame = frames.get(running());
      if (!frame || steps.over) return;
      top = frame;
      frame.line = line;
      isBegun = code.where === 'ours';
    },
    ended(address, how, value) {
      const code = codeOf(address);
      if (code.where === 'elsewhere') return;
      const at = running();
      const frame = frames.get(at);
      if (!frame) return;
      settle();
      if (steps.over) return;
      if (code.where === 'ours') emit(how, frame, objects.valueAt(value, steps.writes));
      top = callerOf(at);
      if (how !== 'yield') frames.delete(at);
    },
    get over() {
      return steps.over;
    },
    giveUp(because) {
      if (steps.over) return;
      steps.end({ is: 'given up', because });
      stop();
    },
    pause() {
      if (steps.over) return;
      steps.send(top !== null && isBegun ? ['line', numbered(top), top.line] : null);
    },
    finish(isWhole) {
      // Nothing is read from memory any more: Python may be gone.
      if (!steps.over && top !== null && isBegun) steps.add('line', top.number, top.line);
      else if (!steps.over) steps.addRest();
      steps.end(isWhole ? { is: 'whole' } : { is: 'cut off' });
    },
  };
}
