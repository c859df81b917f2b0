// @ts-check
// Runs in a browser, in the page of other-browsers.mjs: runs Python with the runtime of the built deck, and posts
// what happened. Its address says where that runtime is.

const { runtime: address, attack } = Object.fromEntries(new URLSearchParams(location.search));
const DEADLINE_MS = 15_000;

/** @type {Record<string, unknown>} */
const result = {};
try {
  const { createIsolatedRuntime } = await import(String(address));
  const runtime = createIsolatedRuntime();
  const startedAt = performance.now();
  const info = await runtime.boot();
  result.boot = Math.round(performance.now() - startedAt);
  result.python = info.label;
  result.isolation = info.isolation.kind + (info.isolation.because ? `: ${info.isolation.because}` : '');
  result.interactive = info.interactive.works || info.interactive.because;

  result.stdout = (await run('print("one")\nimport sys\nprint("two", file=sys.stderr)')).text;
  result.traceback = (await run('def f():\n    raise ValueError("no")\nf()')).text
    .split('\n')
    .slice(-4)
    .join('|');
  result.exit = (await run('raise SystemExit(3)')).ending;
  result.input = (await run('print("you said", input())', (process) => type(process, 'hello\n'))).text;
  result.interrupt = await run('while True: pass', (process) => setTimeout(() => process.stop(), 500));
  result.attack = (await run(await (await fetch(String(attack))).text())).text.trim().split('\n').at(-1);

  /**
   * @param {string} source
   * @param {(process: any) => void} [act]
   */
  async function run(source, act) {
    const process = await runtime.spawn({ files: { 'main.py': source }, argv: ['main.py'], env: {} });
    const deadline = setTimeout(() => process.kill(), DEADLINE_MS);
    act?.(process);
    let text = '';
    const reader = process.output.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value.text;
    const { ending } = await process.exit;
    clearTimeout(deadline);
    return { text, ending };
  }
} catch (error) {
  result.error = String(error);
}
await fetch('/result', { method: 'POST', body: JSON.stringify(result) });

/**
 * @param {{ input: WritableStream<string> }} process
 * @param {string} text
 */
function type(process, text) {
  process.input.getWriter().write(text);
}

export {};
