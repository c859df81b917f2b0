import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { normalizePath, type Plugin, runnerImport } from 'vite';
import { framesOf } from '../../src/runtime/choice/candidate.ts';
import { framePolicy, pagePolicy } from '../../src/runtime/embedded/isolation/policy.ts';
import { bundleForNode, bundleScript, type Script } from '../python/bundle-script.ts';
import { placeFrom } from './room.ts';
import { scriptFile } from './script-file.ts';
import { virtualModules } from './virtual-modules.ts';

const FRAME = 'virtual:runner/frame';
const CANDIDATES = resolve('src/runtime/candidates.ts');
const FOLDER = resolve('src/runtime/embedded/isolation');

/** Serves what runs Python in the page: the document of its frame, and the script of its workers. */
export function runnerPlugin(): Plugin[] {
  const worker = scriptFile('virtual:runner/worker-url', 'python-worker.js', '/@runner/worker.js', () =>
    bundleScript(resolve(FOLDER, 'worker-script.ts')),
  );
  return [framePlugin(), worker];
}

/** Serves the script that runs Python under the Node of a container. */
export function containerPlugin(): Plugin {
  return scriptFile('virtual:launcher-url', 'python-launcher.js', '/@launcher/launcher.mjs', () =>
    bundleForNode(resolve('src/runtime/webcontainer/launcher.node.ts')),
  );
}

/**
 * The document of the frame, with its one script in it, and in the built page the policy that names that script's hash. (Vite's
 * own pages in development need inline scripts and a WebSocket; the frame has its policy there too.)
 */
function framePlugin(): Plugin {
  let isBuild = false;
  let frames: readonly string[] = [];
  let brokers: readonly string[] = [];
  let script: Promise<Script> | null = null;
  const made = () => (script ??= bundleScript(resolve(FOLDER, 'frame-script.ts')));
  return {
    name: 'machete:runner',
    async configResolved({ command, env }) {
      isBuild = command === 'build';
      frames = framesOf(await candidates(), env);
      brokers = [placeFrom(env)?.broker ?? []].flat();
    },
    ...virtualModules({
      [FRAME]: async () => `export default ${JSON.stringify(documentOf((await made()).code))};`,
    }),
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!isBuild) return [];
        const scripts = [inline((await made()).code), ...scriptsIn(html)];
        const content = pagePolicy(scripts.map(hashOf), frames, brokers);
        return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content } }];
      },
    },
    configureServer(server) {
      server.watcher.on('change', async (file) => {
        if (!(await script)?.files.includes(normalizePath(file))) return;
        script = null;
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

/** What stands in a document as script, not in a file. */
function scriptsIn(html: string): string[] {
  return [...html.matchAll(/<script(?: data-[^>]*)?>(.*?)<\/script>/gs)].map(([, script = '']) => script);
}

/** As it may be written in HTML: these letters occur in texts only, where the backslash has no effect. */
function inline(code: string): string {
  return code.replaceAll('\r\n', '\n').replace(/<(?=\/script|script|!--)/gi, '\\x3C');
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
