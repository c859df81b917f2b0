import { replaceCFunction, replaceDefinition, replaceSetter, wordAt } from '../c-function.ts';
import type { CFunction, CPythonModule } from '../cpython-module.ts';
import type { Waits } from '../waits/waits.ts';
import { C_FUNCTION, FLAG, OBJECT, TYPE } from './layout.ts';
import type { Began, Ended, Recorder } from './recorder.ts';
import { readInteger, readSmall } from './texts.ts';

/** The tools that `sys.monitoring` lets be, from the one that a program takes last. */
const TOOLS = [4, 3, 5, 2, 1, 0] as const;
const NAME = 'steps';
/** Of all code: those with which it begins, and those that CPython tells of all code or of none. */
const OF_ALL = ['PY_START', 'PY_THROW', 'PY_UNWIND'] as const;
/** Of the code that is asked about: to hear of each line of the standard library once costs as much as a small program. */
const OF_SOME = ['PY_RESUME', 'LINE', 'PY_RETURN', 'PY_YIELD'] as const;
const EVENTS = [...OF_ALL, ...OF_SOME] as const;
type Event = (typeof EVENTS)[number];

const ENDINGS: Readonly<Record<'PY_RETURN' | 'PY_YIELD' | 'PY_UNWIND', Ended>> = {
  PY_RETURN: 'return',
  PY_YIELD: 'yield',
  PY_UNWIND: 'raise',
};

/** Functions of `sys.monitoring` that take a tool's number first, and their signatures in C. */
const OF_TOOLS = {
  use_tool_id: 'iiii',
  register_callback: 'iiii',
  set_events: 'iiii',
  get_local_events: 'iiii',
  set_local_events: 'iiii',
  clear_tool_id: 'iii',
  free_tool_id: 'iii',
  get_tool: 'iii',
  get_events: 'iii',
} as const;

/** As CPython marks what never dies, where there are 32 bits. */
const IMMORTAL = 5 << 28;
/** What the garbage collector keeps before an object: nothing, of one that it is not to see. */
const HEAD_BYTES = 8;
/** CPython tells such a tracer of no opcode of the calls that are on their way, where any tool of `sys.monitoring` is beside it. */
const OPCODES = 'the program traces each of its opcodes, as pdb does in its older way';
const ALL_TAKEN = 'the program takes all of the tools that sys.monitoring has';

/**
 * Has CPython tell a recorder what it runs: by a tool of `sys.monitoring` whose callbacks are no objects that the program could come
 * across. If the program asks for the very tool, this one moves to another.
 */
export function monitor(m: CPythonModule, recorder: Recorder, waits: Waits): void {
  const text = (characters: string) => m.stringToNewUTF8(characters);
  const monitoring = m._PySys_GetObject(text('monitoring'));
  const named = (object: number, name: string) => m._PyObject_GetAttrString(object, text(name));
  const events = named(monitoring, 'events');
  const never = named(monitoring, 'DISABLE');
  const none = m.__Py_NoneStruct;
  const numberOf = (event: Event) => Number(readInteger(m, named(events, event)));
  const numbers = EVENTS.map(numberOf);
  const together = (some: readonly Event[]) => some.reduce((all, event) => all | numberOf(event), 0);
  const [ofAll, ofSome] = [together(OF_ALL), together(OF_SOME)];
  const functions = new Map(Object.keys(OF_TOOLS).map((name) => [name, named(monitoring, name)]));
  const toolName = m._PyUnicode_FromString(text(NAME));
  const place = m._malloc(4 * Uint32Array.BYTES_PER_ELEMENT);
  /** Whether the call is ours. */
  let isOurs = false;
  let tool: number | null = null;

  /** Calls a function of `sys.monitoring`. Whole numbers are given as objects. @returns whether it went well */
  function call(name: keyof typeof OF_TOOLS, ...objects: number[]): number {
    isOurs = true;
    m.HEAPU32.set(objects, place >>> 2);
    const result = m._PyObject_Vectorcall(functions.get(name) ?? 0, place, objects.length, 0);
    isOurs = false;
    if (result === 0) m._PyErr_Clear();
    else m._Py_DecRef(result);
    return result;
  }

  function withNumber<Result>(value: number, use: (object: number) => Result): Result {
    const object = m._PyLong_FromLong(value);
    const result = use(object);
    m._Py_DecRef(object);
    return result;
  }

  function take(): boolean {
    const free = TOOLS.find(
      (each) => each !== tool && withNumber(each, (id) => call('get_tool', id) === none),
    );
    if (free === undefined) return false;
    withNumber(free, (id) => {
      call('use_tool_id', id, toolName);
      for (const [at, number] of numbers.entries())
        withNumber(number, (event) => call('register_callback', id, event, callbacks[at] ?? none));
      withNumber(ofAll, (all) => call('set_events', id, all));
    });
    tool = free;
    for (const code of recorder.followed) hear(free, code, ofSome);
    return true;
  }

  /** Has CPython tell a tool these events of some code, from its next line on. */
  function hear(id: number, code: number, events: number) {
    withNumber(id, (object) =>
      withNumber(events, (wanted) => call('set_local_events', object, code, wanted)),
    );
  }

  /** Leaves a tool as it was: CPython keeps for the next one what was asked of some code. */
  function leave(id: number) {
    for (const code of recorder.followed) hear(id, code, 0);
    withNumber(id, (object) => {
      withNumber(0, (nothing) => call('set_events', object, nothing));
      for (const number of numbers)
        withNumber(number, (event) => call('register_callback', object, event, none));
      call('free_tool_id', object);
    });
  }

  function end() {
    if (tool !== null) leave(tool);
    tool = null;
  }

  /** The program asks for a tool: if that is ours, it must find it unused. */
  function makeRoom(asked: number) {
    if (tool === null || isOurs || asked !== tool) return;
    const before = tool;
    const hasMoved = take();
    leave(before);
    if (hasMoved) return;
    tool = null;
    recorder.giveUp(ALL_TAKEN);
  }

  /** @returns the object that CPython gets as the answer */
  function told(event: Event, code: number, given: number): number {
    if (event === 'PY_START') return began(code, 'called');
    if (event === 'PY_RESUME') return began(code, 'resumed');
    if (event === 'PY_THROW') return began(code, 'thrown into');
    if (event === 'LINE') recorder.line(code, readSmall(m, wordAt(m, given + 4)));
    else recorder.ended(code, ENDINGS[event], wordAt(m, given + 8));
    return none;
  }

  function began(code: number, how: Began): number {
    const answer = recorder.began(code, how);
    if (answer === 'follow' && tool !== null) hear(tool, code, ofSome);
    return answer === 'never again' ? never : none;
  }

  /** What goes wrong here must not go wrong in the program. */
  function tell(event: Event, given: number): number {
    const stack = m._emscripten_stack_get_current();
    try {
      const answer = tool === null ? none : told(event, wordAt(m, given), given);
      if (recorder.over) end();
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof Error)) throw thrown;
      m.__emscripten_stack_restore(stack);
      recorder.giveUp(`the recorder failed: ${thrown.message}`);
      end();
      return none;
    }
  }

  const callbacks = EVENTS.map((event) =>
    callable(
      m,
      waits.callingBack((_callable = 0, given = 0) => tell(event, given)),
    ),
  );

  for (const [name, signature] of Object.entries(OF_TOOLS)) {
    const definition = wordAt(m, (functions.get(name) ?? 0) + C_FUNCTION.definition);
    replaceDefinition(m, definition, signature, (original) =>
      waits.callingBack((self = 0, given = 0, count = 0) => {
        const asked = signature === 'iii' ? given : count > 0 ? wordAt(m, given) : 0;
        if (asked !== 0 && isInteger(m, asked)) makeRoom(Number(readInteger(m, asked)));
        return original(self, given, count);
      }),
    );
  }
  let areOpcodesAsked = false;
  replaceSetter(m, [m._PyFrame_Type, 'f_trace_opcodes'], (original) =>
    waits.callingBack((frame = 0, value = 0, closure = 0) => {
      areOpcodesAsked ||= value === m.__Py_TrueStruct;
      return original(frame, value, closure);
    }),
  );
  replaceCFunction(m, ['sys', 'settrace'], 'iii', (original) =>
    waits.callingBack((self = 0, tracer = 0) => {
      if (tool !== null && areOpcodesAsked && tracer !== none) {
        recorder.giveUp(OPCODES);
        end();
      }
      return original(self, tracer);
    }),
  );
  if (!take()) recorder.giveUp(ALL_TAKEN);
}

function isInteger(m: CPythonModule, object: number): boolean {
  return (wordAt(m, wordAt(m, object + OBJECT.type) + TYPE.flags) & FLAG.int) !== 0;
}

/** What Python can call, made by hand: the garbage collector does not know of it, and no call of it counts towards a limit. */
function callable(m: CPythonModule, call: CFunction): number {
  const memory = m._malloc(HEAD_BYTES + C_FUNCTION.bytes);
  m.HEAPU8.fill(0, memory, memory + HEAD_BYTES + C_FUNCTION.bytes);
  const object = memory + HEAD_BYTES;
  const set = (at: number, word: number) => m.HEAPU32.set([word], (object + at) >>> 2);
  set(OBJECT.refcount, IMMORTAL);
  set(OBJECT.type, m._PyCFunction_Type);
  set(C_FUNCTION.vectorcall, m.addFunction(call, 'iiiii'));
  return object;
}
