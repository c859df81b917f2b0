import type { FileSystem } from './emscripten-files.ts';
import type { Socket } from './network/socket.ts';

/** Takes and gives addresses and numbers, as a C function does. */
export type CFunction = (...args: number[]) => number;

/**
 * What we use of CPython's module as Emscripten made it for Pyodide: C functions have an underscore in front,
 * addresses are numbers. The rest of Pyodide (its bridge to JavaScript, its package loader) is not started.
 */
export interface CPythonModule {
  readonly FS: FileSystem;
  /** A variable that is `undefined` is not there: Emscripten has some of its own. */
  readonly ENV: Record<string, string | undefined>;
  /** Replaced when the memory grows: never keep it. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAP8: Int8Array;
  readonly HEAP32: Int32Array;

  /** Starts the interpreter as the command line says (`Py_InitializeFromConfig`); runs nothing yet. */
  _main(argc: number, argv: number): number;
  /** Runs what the command line says and ends the interpreter. Returns the exit code. */
  _Py_RunMain(): number;
  /** Address of `errno`. */
  ___errno_location(): number;
  _setenv(name: number, value: number, overwrite: number): number;
  /** Address of the value; 0 if there is none. */
  _getenv(name: number): number;
  _malloc(size: number): number;
  _free(address: number): void;
  _PyMem_RawMalloc(size: number): number;
  _PyImport_AddModule(name: number): number;
  _PyObject_GetAttrString(object: number, name: number): number;
  _PyFloat_AsDouble(object: number): number;
  _PyFloat_FromDouble(value: number): number;
  _PyLong_AsLongLong(object: number): bigint;
  /** -1 with an exception where it is no whole number. */
  _PyLong_AsLong(object: number): number;
  _PyLong_FromLong(value: number): number;
  _PyLong_FromLongLong(value: bigint): number;
  _PyList_New(length: number): number;
  /** Takes the item over. */
  _PyList_SetItem(list: number, index: number, item: number): number;
  /** @param items address of what can be iterated, or 0 */
  _PySet_New(items: number): number;
  _PySet_Add(set: number, item: number): number;
  _Py_DecRef(object: number): void;
  /** Has the C library raise a signal. */
  _raise(signal: number): number;
  _PyThread_get_thread_ident(): number;
  _PyUnicode_FromString(text: number): number;
  _PyTuple_New(length: number): number;
  _PySequence_Size(sequence: number): number;
  _PySequence_GetItem(sequence: number, index: number): number;
  /** Puts the bytes of a text, bytes or path object where `place` says. Returns 0 with an exception. */
  _PyUnicode_FSConverter(object: number, place: number): number;
  _PyBytes_AsString(bytes: number): number;
  _PyTuple_SetItem(tuple: number, index: number, item: number): number;
  _PyBytes_FromStringAndSize(bytes: number, length: number): number;
  _PyType_GetFlags(type: number): number;
  /** Says which type an argument should have. */
  __PyArg_BadArgument(name: number, argument: number, expected: number, given: number): void;
  /** Binds arguments to their names. Returns where the objects lie, or 0 with an exception. */
  __PyArg_UnpackKeywords(...args: readonly number[]): number;
  /** Lets a built-in module be imported, which the function makes. Before Python starts. */
  _PyImport_AppendInittab(name: number, initialize: number): number;
  _PyModule_Create2(definition: number, version: number): number;
  _PyModule_AddFunctions(module: number, definitions: number): number;
  _PyModule_AddObjectRef(module: number, name: number, object: number): number;
  _PyModule_AddIntConstant(module: number, name: number, value: number): number;
  _PyErr_NewException(name: number, base: number, dict: number): number;
  /** Returns 0. */
  _PyErr_SetFromErrno(type: number): number;
  _PyErr_SetString(type: number, text: number): number;
  _PyErr_SetObject(type: number, value: number): void;
  /** Address of the pointer to the modules that are built in. */
  readonly _PyImport_Inittab: number;
  /** Address of the pointer to the environment. */
  readonly _environ: number;
  /** Address of the pointer to `OSError`. */
  readonly _PyExc_OSError: number;
  readonly _PyExc_RuntimeError: number;
  readonly _PyExc_ValueError: number;
  readonly _PyExc_OverflowError: number;
  /** What is called for a signal; 0 for what the system does by itself. */
  _PyOS_getsig(signal: number): number;
  /** Adds a note to the exception that there is. */
  __PyErr_FormatNote(format: number, values: number): void;
  _PyErr_Occurred(): number;
  /** Whether the exception is of this type. */
  _PyErr_ExceptionMatches(type: number): number;
  _PyErr_Clear(): void;
  _PyErr_CheckSignals(): number;
  /** Makes an object of marshalled bytes. Returns 0 with an exception. */
  _PyMarshal_ReadObjectFromString(bytes: number, length: number): number;
  /** Fills in a `Py_buffer`. Returns -1 with an exception. */
  _PyObject_GetBuffer(object: number, buffer: number, flags: number): number;
  _PyGILState_Ensure(): number;
  _PyGILState_Release(state: number): void;
  _PyBuffer_Release(buffer: number): void;
  /** Tells the audit hooks; `args` is where the values lie that the format names. Returns -1 with an exception. */
  _PySys_Audit(event: number, format: number, args: number): number;
  /** Address of the state of the thread. */
  _PyThreadState_Get(): number;
  /** Says where the stack is, from its lowest address. Returns 0, or -1 with an exception. */
  _PyUnstable_ThreadState_SetStackProtection(thread: number, lowest: number, size: number): number;
  readonly SOCKFS: {
    createSocket(family: number, type: number, protocol: number): Socket;
    /** By its descriptor; `null` where that is none. */
    getSocket(descriptor: number): Socket | null;
    /** What is called for each of them. */
    readonly websocket_sock_ops: object;
  };
  /** Addresses of names. */
  readonly DNS: { readonly address_map: { readonly addrs: Record<string, string> } };
  /** The frame that is being run, or 0. */
  _PyEval_GetFrame(): number;
  /** The frame that called it, or 0. */
  _PyFrame_GetBack(frame: number): number;
  _PyFrame_GetCode(frame: number): number;
  _PyFrame_GetLineNumber(frame: number): number;
  _PyUnicode_AsUTF8(text: number): number;

  /** Address of the state of all of CPython; first comes what debuggers of other processes must know. */
  readonly __PyRuntime: number;
  readonly _PyBool_Type: number;
  readonly _PyFloat_Type: number;
  readonly _PyComplex_Type: number;
  readonly _PyRange_Type: number;
  readonly _PyEllipsis_Type: number;
  readonly _PyUnicode_Type: number;
  readonly _PyBytes_Type: number;
  readonly _PyTuple_Type: number;
  readonly _PyList_Type: number;
  readonly _PyFrame_Type: number;
  readonly _PyFunction_Type: number;
  readonly _PyCFunction_Type: number;
  readonly _PyMethod_Type: number;
  readonly _PyModule_Type: number;
  readonly _PySet_Type: number;
  readonly _PyFrozenSet_Type: number;
  readonly _PyCell_Type: number;
  _PyMem_Free(address: number): void;
  _PyUnicode_GetLength(text: number): number;
  _PyUnicode_Substring(text: number, start: number, end: number): number;
  _PyObject_Repr(object: number): number;
  /** Gives the address of a text. */
  _PyOS_double_to_string(
    value: number,
    format: number,
    precision: number,
    flags: number,
    type: number,
  ): number;
  __PyLong_NumBits(object: number): bigint;
  _PyModule_GetDict(module: number): number;
  /** Borrowed, as what `_PyModule_GetDict` gives. */
  _PySys_GetObject(name: number): number;
  _PyImport_GetModuleDict(): number;
  /** @param count of the positional arguments, which lie at `args` */
  _PyObject_Vectorcall(callable: number, args: number, count: number, names: number): number;
  /** Takes the exception that there is, or gives 0. */
  _PyErr_GetRaisedException(): number;
  _PyErr_SetRaisedException(exception: number): void;
  /** Whether Python is about to end. */
  _Py_IsFinalizing(): number;
  /** Gives an id by which dicts can be watched. */
  _PyDict_AddWatcher(callback: number): number;
  _PyDict_ClearWatcher(watcher: number): number;
  _PyDict_Watch(watcher: number, dict: number): number;
  _PySys_AddAuditHook(hook: number, data: number): number;
  /** Has a function called for each object that is made or dies. */
  _PyRefTracer_SetTracer(tracer: number, data: number): number;
  _sqlite3_update_hook(database: number, hook: number, data: number): number;
  _sqlite3_commit_hook(database: number, hook: number, data: number): number;
  _sqlite3_rollback_hook(database: number, hook: number, data: number): number;
  _sqlite3_trace_v2(database: number, kinds: number, hook: number, data: number): number;
  _sqlite3_set_authorizer(database: number, authorizer: number, data: number): number;
  /** Address of a text that is to be given back. */
  _sqlite3_expanded_sql(statement: number): number;
  _sqlite3_db_filename(database: number, schema: number): number;
  _sqlite3_free(address: number): void;
  /** The stack of C's own memory, which grows downwards. */
  _emscripten_stack_get_current(): number;
  __emscripten_stack_restore(address: number): void;
  /** Address of `None`. */
  readonly __Py_NoneStruct: number;
  readonly __Py_TrueStruct: number;
  stringToNewUTF8(text: string): number;
  /** @param most bytes to read */
  UTF8ToString(address: number, most?: number): string;
  readonly wasmTable: { get(pointer: number): (...args: number[]) => number };
  /** Gives a pointer by which C can call the function. */
  addFunction(callback: (...args: number[]) => number, signature: string): number;

  /** Address of the version as CPython packs it: 0x030E02F0 is 3.14.2. */
  readonly _Py_Version: number;
  /** Address of the pointer to the function that `input()` calls at a terminal. */
  readonly _PyOS_ReadlineFunctionPointer: number;
  /** Address of the flag that makes the interpreter look for signals. */
  readonly _Py_EMSCRIPTEN_SIGNAL_HANDLING: number;
  /** Address of how many more chances to look it lets pass. */
  readonly __Py_emscripten_signal_clock: number;
}

/** What WebAssembly gets of JavaScript's functions, as far as we know them by name. */
export interface CPythonImports extends WebAssembly.Imports {
  readonly env: WebAssembly.ModuleImports & {
    /** Where Python looks for signals, in its loop and at each text that it makes: gives the number of one, or 0. */
    _Py_CheckEmscriptenSignals_Helper: CFunction;
    _emscripten_system: CFunction;
    __syscall_poll: CFunction;
    __syscall_pipe: CFunction;
    __syscall_accept4: CFunction;
    __syscall_recvfrom: CFunction;
    __syscall_recvmsg: CFunction;
    __syscall_sendto: CFunction;
    __syscall_sendmsg: CFunction;
    getaddrinfo: CFunction;
    /** Reads the names in an open folder. */
    __syscall_getdents64: CFunction;
    /** Through it C calls a function of which it learns the type when it runs: ctypes. */
    ffi_call_js: CFunction;
  };
  readonly wasi_snapshot_preview1: WebAssembly.ModuleImports & {
    /** Reads from a file descriptor, into several pieces of memory. */
    fd_read: CFunction;
    /** Reads one of the system's clocks, in ns. */
    clock_time_get: (clock: number, precision: bigint, result: number) => number;
    /** Writes to one, from several pieces of memory. */
    fd_write: CFunction;
  };
}

/** The settings that Emscripten's factory takes, as far as we use them. */
export interface CPythonSettings {
  readonly noInitialRun: true;
  readonly preRun: ((module: CPythonModule) => void)[];
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
  readonly locateFile: (path: string) => string;
  readonly instantiateWasm: (
    imports: CPythonImports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
  /** Pyodide's own layer, which reads these two while it loads. */
  readonly API: { readonly config: object; readonly runtimeEnv: Readonly<Record<string, boolean>> };
}

/** The default export of `pyodide/pyodide.asm.mjs`. */
export type CreateCPythonModule = (settings: CPythonSettings) => Promise<CPythonModule>;
