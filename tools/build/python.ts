import { createReadStream, readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { archiveOf, ensurePackages, whyMissing } from '../packages/ensure-packages.ts';
import { ensureStdlib } from '../python/build-stdlib.ts';
import { readAllCases } from './cases/read-all-cases.ts';
import { virtualModules } from './virtual-modules.ts';

const DEV = '/@packages/';

/**
 * Makes the interpreter's standard library before anything imports it, unless it is up to date, and serves the archives of the
 * packages that cases ask for: `virtual:packages` says where each is, or why there is none. It loads nothing.
 */
export function pythonPlugin(): Plugin {
  let isBuild = false;
  return {
    name: 'machete:python',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async buildStart() {
      await ensureStdlib();
    },
    ...virtualModules({
      async 'virtual:packages'(_, context) {
        const { roots } = await ensurePackages({ again: false });
        const entries = (await namesAsked()).map((name) => {
          const value =
            name in roots
              ? `url: ${url(name, isBuild ? context : null)}`
              : `missing: ${text(whyMissing(name))}`;
          return `${text(name)}: { ${value} }`;
        });
        return `export const packages = {${entries.join(', ')}};`;
      },
    }),
    configureServer(server) {
      server.middlewares.use(DEV, (request, response, next) => {
        const name = request.url?.slice(1) ?? '';
        if (!/^[a-z0-9-]+$/.test(name)) return next();
        createReadStream(archiveOf(name)).on('error', next).pipe(response);
      });
    },
  };
}

async function namesAsked(): Promise<string[]> {
  const cases = await readAllCases();
  return [...new Set(cases.flatMap(({ definition }) => definition.packages ?? []))].sort();
}

/** In a build, an asset of the deck. */
function url(name: string, build: Rolldown.PluginContext | null): string {
  if (!build) return text(`${DEV}${name}`);
  const file = build.emitFile({ type: 'asset', name: `${name}.bin`, source: readFileSync(archiveOf(name)) });
  return `import.meta.ROLLUP_FILE_URL_${file}`;
}

const text = (value: string) => JSON.stringify(value);
