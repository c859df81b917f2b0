/** JSPI: not in TypeScript's own types yet. */
declare namespace WebAssembly {
  /** A function that suspends the WebAssembly which imports it, until its promise is settled. */
  class Suspending {
    constructor(call: (...args: number[]) => Promise<number>);
  }
  /** Makes a call into WebAssembly that may suspend. */
  function promising(call: (...args: number[]) => number): (...args: number[]) => Promise<number>;
}
