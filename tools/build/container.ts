import { resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { bundleForNode } from './bundle-for-node.ts';
import type { Script } from './bundle-script.ts';

const MODULE = 'virtual:launcher-url';
const ENTRY = resolve('src/runtime/webcontainer/container/launcher.node.ts');
const DEV = '/@launcher/launcher.mjs';

/** Serves the script that runs Python under the Node of a container, as one file. */
export function containerPlugin(): Plugin {
  let isBuild = false;
  let launcher: Promise<Script> | null = null;
  const script = () => (launcher ??= bundleForNode(ENTRY));

  return {
    name: 'machete:container',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      if (!isBuild) return `export default ${JSON.stringify(DEV)};`;
      const { code } = await script();
      const file = this.emitFile({ type: 'asset', name: 'python-launcher.js', source: code });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(DEV, (_, response, next) => {
        script()
          .then(({ code }) => response.setHeader('Content-Type', 'text/javascript').end(code))
          .catch(next);
      });
      server.watcher.on('change', async (file) => {
        if (!(await launcher)?.files.includes(normalizePath(file))) return;
        launcher = null;
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
