import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { normalizePath, type Plugin, runnerImport } from 'vite';
import { framesOf } from '../../src/runtime/choice/candidate.ts';
import { framePolicy, pagePolicy } from '../../src/runtime/embedded/isolation/policy.ts';
import { bundleScript, type Script } from './bundle-script.ts';

const FRAME = 'virtual:runner/frame';
const WORKER = 'virtual:runner/worker-url';
const CANDIDATES = resolve('src/runtime/candidates.ts');
const FOLDER = resolve('src/runtime/embedded/isolation');
const DEV_WORKER = '/@runner/worker.js';

/**
 * Serves what runs Python: the document of its frame with the one script in it, and the script of its workers as a
 * file. In the built page, also the policy that names that script's hash. (Vite's own pages in development need
 * inline scripts and a WebSocket; the frame has its policy there too.)
 */
export function runnerPlugin(): Plugin {
  let isBuild = false;
  let frames: readonly string[] = [];
  let frame: Promise<Script> | null = null;
  let worker: Promise<Script> | null = null;
  const frameScript = () => (frame ??= bundleScript(resolve(FOLDER, 'frame/frame-script.ts')));
  const workerScript = () => (worker ??= bundleScript(resolve(FOLDER, 'worker/worker-script.ts')));

  return {
    name: 'machete:runner',
    async configResolved({ command, env }) {
      isBuild = command === 'build';
      frames = framesOf(await candidates(), env);
    },
    resolveId: (id) => (id === FRAME || id === WORKER ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${FRAME}`) return exported(JSON.stringify(documentOf((await frameScript()).code)));
      if (id !== `\0${WORKER}`) return null;
      if (!isBuild) return exported(JSON.stringify(DEV_WORKER));
      const { code } = await workerScript();
      const file = this.emitFile({ type: 'asset', name: 'python-worker.js', source: code });
      return exported(`import.meta.ROLLUP_FILE_URL_${file}`);
    },
    transformIndexHtml: {
      order: 'post',
      async handler() {
        if (!isBuild) return [];
        const content = pagePolicy(hashOf(inline((await frameScript()).code)), frames);
        return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content } }];
      },
    },
    configureServer(server) {
      server.middlewares.use(DEV_WORKER, (_, response, next) => {
        workerScript()
          .then(({ code }) => response.setHeader('Content-Type', 'text/javascript').end(code))
          .catch(next);
      });
      server.watcher.on('change', async (file) => {
        const made = await Promise.all([frame, worker]);
        if (!made.some((script) => script?.files.includes(normalizePath(file)))) return;
        frame = null;
        worker = null;
        const module = server.moduleGraph.getModuleById(`\0${FRAME}`);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** Imported by Vite: to load their code they import what Node alone cannot read. */
async function candidates() {
  const { module } = await runnerImport<typeof import('../../src/runtime/candidates.ts')>(CANDIDATES, {
    configFile: false,
    logLevel: 'error',
  });
  return module.CANDIDATES;
}

function documentOf(code: string): string {
  const script = inline(code);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${framePolicy(hashOf(script))}">`,
    `<title>Python</title></head><body><script>${script}</script></body></html>`,
  ].join('');
}

/** As it may stand in HTML: these letters occur in texts only, where the backslash says nothing. */
function inline(code: string): string {
  return code.replaceAll('\r\n', '\n').replace(/<(?=\/script|script|!--)/gi, '\\x3C');
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

const exported = (expression: string) => `export default ${expression};`;
