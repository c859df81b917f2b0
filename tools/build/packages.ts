import { createReadStream, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { archiveOf, ensurePackages, whyMissing } from '../packages/ensure-packages.ts';
import { readAllCases } from './cases/read-all-cases.ts';

const MODULE = 'virtual:packages';
const DEV = '/@packages/';

/**
 * Serves the archives of the packages that cases ask for: `virtual:packages` says where each is, or why there is none.
 * Nothing is loaded by that.
 */
export function packagesPlugin(): Plugin {
  let isBuild = false;
  return {
    name: 'machete:packages',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const entries = (await namesAsked()).map(async (name) => {
        if (!(await isThere(name))) return entry(name, `missing: ${JSON.stringify(whyMissing(name))}`);
        if (!isBuild) return entry(name, `url: ${JSON.stringify(`${DEV}${name}`)}`);
        const file = this.emitFile({
          type: 'asset',
          name: `${name}.bin`,
          source: readFileSync(archiveOf(name)),
        });
        return entry(name, `url: import.meta.ROLLUP_FILE_URL_${file}`);
      });
      return `export const packages = {${(await Promise.all(entries)).join(', ')}};`;
    },
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

async function isThere(name: string): Promise<boolean> {
  const { roots } = await ensurePackages({ again: false });
  return name in roots;
}

const entry = (name: string, value: string) => `${JSON.stringify(name)}: { ${value} }`;
