/** What a browser asks for before it lets a page share memory with its workers. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
/** No other page may show the deck in a frame. */
const NO_FRAMES = "frame-ancestors 'none'";

/** The same answer with the headers that isolate a page and keep it out of frames, which a static host may not send. */
export function isolated(response: Response): Response {
  // A redirect that the browser will follow, an answer of another origin: not ours to change.
  if (response.status === 0 || response.type === 'opaque') return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  // Beside a policy of the host: both hold.
  headers.append('Content-Security-Policy', NO_FRAMES);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
