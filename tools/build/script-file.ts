import { normalizePath, type Plugin } from 'vite';
import type { Script } from '../python/bundle-script.ts';
import { virtualModules } from './virtual-modules.ts';

/**
 * Serves a script as a file, whose address a module has: the built deck has it among its assets; in development it is at an address
 * of its own, and is bundled again when it changes.
 */
export function scriptFile(
  module: string,
  fileName: string,
  devUrl: string,
  bundle: () => Promise<Script>,
): Plugin {
  let isBuild = false;
  let script: Promise<Script> | null = null;
  const made = () => (script ??= bundle());
  return {
    name: `machete:${fileName}`,
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    ...virtualModules({
      async [module](_, context) {
        if (!isBuild) return `export default ${JSON.stringify(devUrl)};`;
        const { code } = await made();
        const file = context.emitFile({ type: 'asset', name: fileName, source: code });
        return `export default import.meta.ROLLUP_FILE_URL_${file};`;
      },
    }),
    configureServer(server) {
      server.middlewares.use(devUrl, (_, response, next) => {
        made()
          .then(({ code }) => response.setHeader('Content-Type', 'text/javascript').end(code))
          .catch(next);
      });
      server.watcher.on('change', async (file) => {
        if (!(await script)?.files.includes(normalizePath(file))) return;
        script = null;
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
