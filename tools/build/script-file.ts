import { normalizePath, type Plugin } from 'vite';
import type { Script } from '../python/bundle-script.ts';
import { virtualModules } from './virtual-modules.ts';

/** A script as a file of its own, whose address a module has. */
interface ScriptFile {
  /** The module with the address. */
  readonly module: string;
  readonly fileName: string;
  /** Its address in development. */
  readonly devUrl: string;
  bundle(): Promise<Script>;
}

/** Serves a script as a file: the built deck has it among its assets, and in development it is bundled again when it changes. */
export function scriptFile({ module, fileName, devUrl, bundle }: ScriptFile): Plugin {
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
