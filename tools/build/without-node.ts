import type { Plugin } from 'vite';

/** Nothing for every `node:` module: Pyodide's glue imports them in branches that a browser does not take. */
export function withoutNode(): Plugin {
  return {
    name: 'machete:without-node',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('node:') ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0node:') ? 'export default {}' : null),
  };
}
