/** Where a frame or page of the deck may get things from: Content-Security-Policy texts. */

/**
 * The policy of the frame that runs Python, and of the workers in it: a worker from a `blob:` or `data:` URL takes
 * over its maker's policy in Chromium, Firefox and WebKit alike. No network at all, and no `eval`.
 *
 * @param scriptHash of the frame's one script: `sha256-…`
 */
export function framePolicy(scriptHash: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'${scriptHash}' 'wasm-unsafe-eval'`,
    'worker-src': 'blob: data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/**
 * The policy of the deck's page. The frame's document takes it over too, beside its own. `frame-src` is what keeps
 * the frame from leaving for another address with what it knows: its own policy cannot say that.
 *
 * @param scriptHashes of the scripts in it, its frame's included: `sha256-…`
 * @param frames addresses of pages that runtimes show in frames
 * @param brokers addresses of brokers elsewhere: that of the page's own server needs no word
 */
export function pagePolicy(
  scriptHashes: readonly string[],
  frames: readonly string[],
  brokers: readonly string[] = [],
): string {
  return policy({
    'default-src': "'self'",
    'script-src': ["'self'", ...scriptHashes.map((hash) => `'${hash}'`), "'wasm-unsafe-eval'"].join(' '),
    'worker-src': "'self' blob: data:",
    'connect-src': ["'self'", ...brokers.map((broker) => new URL(broker).origin)].join(' '),
    // Monaco, xterm and Shiki set styles on elements.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'frame-src': frames.join(' ') || "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
