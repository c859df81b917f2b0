/**
 * Takes out of a worker's global scope whatever CPython does not need. The policy already forbids network and
 * `eval`; this is for what no policy covers (storage where the worker shares the page's origin, channels, messages
 * that look like the runner's own) and for whatever a browser adds next year: what is not named here goes.
 */
export function disarm(scope: object): void {
  for (
    let level: object | null = scope;
    level && hasOwnGlobals(level);
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) {
      if (!KEPT.has(name)) Reflect.deleteProperty(level, name);
    }
  }
  // What cannot be deleted, or comes back from somewhere else.
  for (const name of DANGEROUS) {
    if (Reflect.has(scope, name)) Reflect.defineProperty(scope, name, { value: undefined });
  }
}

/** The methods of EventTarget and Object are everybody's. */
function hasOwnGlobals(level: object): boolean {
  return level !== Object.prototype && level !== globalThis.EventTarget?.prototype;
}

const LANGUAGE = [
  'AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean DataView',
  'Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity',
  'Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError',
  'ReferenceError Reflect RegExp Set SharedArrayBuffer String SuppressedError Symbol SyntaxError TypeError URIError',
  'Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly constructor decodeURI',
  'decodeURIComponent encodeURI encodeURIComponent escape globalThis isFinite isNaN parseFloat parseInt undefined',
  'unescape',
];

/** Emscripten looks at WorkerGlobalScope to know where it is; `crypto` feeds os.urandom, `performance` the clocks. */
const PLATFORM = [
  'AbortController AbortSignal DOMException EventTarget TextDecoder TextEncoder URL WorkerGlobalScope clearInterval',
  'clearTimeout console crypto performance queueMicrotask self setInterval setTimeout',
];

const KEPT: ReadonlySet<string> = new Set([...LANGUAGE, ...PLATFORM].flatMap((names) => names.split(' ')));

/** By these a program could talk to somebody. */
const NETWORK = [
  'BroadcastChannel EventSource RTCPeerConnection SharedWorker WebSocket WebSocketStream WebTransport XMLHttpRequest',
  'fetch webkitRTCPeerConnection',
].flatMap((names) => names.split(' '));

/** Takes out of a frame's window what policies forbid already, and WebRTC, of which they say nothing yet. */
export function withoutNetwork(scope: object): void {
  for (const name of NETWORK) Reflect.defineProperty(scope, name, { value: undefined });
}

const DANGEROUS = [
  ...NETWORK,
  ...'FileReaderSync Worker caches close importScripts indexedDB navigator postMessage'.split(' '),
];
