import type { OutputChunk } from '../process.ts';
import type { CPythonModule } from './cpython-module.ts';
import type { DeviceOperations, TerminalOperations } from './emscripten-files.ts';
import type { OutputBatch } from './output-batch.ts';
import type { Terminal } from './terminal.ts';
import type { Waits } from './waits/waits.ts';

/** Bits of `poll.h`. */
const READABLE = 1;
const WRITABLE = 4;
/** The descriptors of the three standard streams. */
const STANDARD = [0, 1, 2];
const READ_ONLY = 0;
const WRITE_ONLY = 1;
const DEVICE_MAJOR = 200;
/** A line longer than this reaches `input()` in parts only from here on: as in a terminal's canonical mode. */
const LONGEST_LINE = 4096;

/** Makes the terminal the program's stdin, stdout and stderr, its Ctrl-C, and what `input()` reads from. */
export function connectStandardStreams(module: CPythonModule, waits: Waits, output: OutputBatch): void {
  const { terminal } = waits;
  openDevices(module, terminal, output);
  connectReadline(module, waits, output);
  module.HEAP8[module._Py_EMSCRIPTEN_SIGNAL_HANDLING] = 1;
}

function openDevices({ FS }: CPythonModule, terminal: Terminal, output: OutputBatch) {
  const write = (stream: OutputChunk['stream']) => (from: Uint8Array) => {
    output.write(stream, from);
    return from.length;
  };
  const devices = [
    { path: '/dev/stdin', flags: READ_ONLY, write: () => 0 },
    { path: '/dev/stdout', flags: WRITE_ONLY, write: write('stdout') },
    { path: '/dev/stderr', flags: WRITE_ONLY, write: write('stderr') },
    // By this name `getpass` asks, whatever became of the other three.
    { path: '/dev/tty', flags: null, write: write('stdout') },
  ];
  for (const descriptor of STANDARD) FS.closeStream(descriptor);
  for (const [minor, device] of devices.entries()) {
    const number = FS.makedev(DEVICE_MAJOR, minor);
    FS.registerDevice(number, ttyOperations(device.write, terminal));
    FS.unlink(device.path);
    FS.mkdev(device.path, number);
    if (device.flags !== null) FS.open(device.path, device.flags);
  }
}

/** @param write takes what is printed, and returns how much that was */
function ttyOperations(write: (from: Uint8Array) => number, terminal: Terminal): DeviceOperations {
  const ops: TerminalOperations = {
    ioctl_tiocgwinsz: () => [terminal.size().rows, terminal.size().cols],
    ioctl_tcgets: terminal.attributes.get,
    ioctl_tcsets(_tty, _when, termios) {
      terminal.attributes.set(termios);
      return 0;
    },
  };
  return {
    open(stream) {
      stream.tty = { ops };
      stream.seekable = false;
    },
    close() {},
    read: (_stream, into, offset, length) => terminal.readLine(asBytes(into, offset, length)),
    poll: () => (terminal.input.isReady() ? READABLE : 0) | WRITABLE,
    write: (_stream, from, offset, length) => write(asBytes(from, offset, length)),
  };
}

/**
 * What GNU readline does for a native Python: the prompt goes to stdout, Ctrl-C gives NULL. CPython's own
 * fallback would write the prompt to stderr.
 */
function connectReadline(module: CPythonModule, waits: Waits, output: OutputBatch) {
  const { terminal } = waits;
  const ask = (_stdin = 0, _stdout = 0, prompt = 0) => {
    output.write('stdout', new TextEncoder().encode(prompt ? module.UTF8ToString(prompt) : ''));
    output.flush();
    return terminal.line;
  };
  const read = () => {
    const line = readWholeLine(terminal);
    const address = module._PyMem_RawMalloc(line.length + 1);
    module.HEAPU8.set(line, address);
    module.HEAPU8[address + line.length] = 0;
    return address;
  };
  const readline = module.addFunction(
    waits.waiting(3, read, ask, () => 0),
    'iiii',
  );
  module.HEAPU32[module._PyOS_ReadlineFunctionPointer >>> 2] = readline;
}

function readWholeLine(terminal: Terminal): Uint8Array {
  const bytes: number[] = [];
  const part = new Uint8Array(LONGEST_LINE);
  for (;;) {
    const length = terminal.readLine(part);
    for (const byte of part.subarray(0, length)) bytes.push(byte);
    if (length === 0 || bytes.at(-1) === 10) return Uint8Array.from(bytes);
  }
}

function asBytes(heap: Int8Array, offset: number, length: number): Uint8Array {
  return new Uint8Array(heap.buffer, heap.byteOffset + offset, length);
}
