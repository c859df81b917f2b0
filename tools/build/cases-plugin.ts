import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { type Case, stagesOf } from '#case';
import { knownPackages } from '../packages/ensure-packages.ts';
import { forgetCases, CASES_FOLDER as ROOT, readAllCases } from './cases/read-all-cases.ts';

const LIST = 'virtual:cases';
const ONE = 'virtual:case/';

/**
 * Serves `cases/` to the app: `virtual:cases` lists them, and each one is a chunk of its own that holds its
 * files as text. A case that cannot be shown stops the build with the file and the reason.
 */
export function casesPlugin(): Plugin {
  return {
    name: 'machete:cases',
    async buildStart() {
      forgetCases();
      await readAllCases();
    },
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${LIST}`) return listModule(await readAllCases());
      if (!id.startsWith(`\0${ONE}`)) return null;
      const found = (await readAllCases()).find((each) => `\0${ONE}${each.id}` === id);
      return found ? caseModule(found) : null;
    },
    configureServer(server) {
      server.watcher.add(ROOT);
      server.watcher.on('all', (_, file) => {
        if (!normalizePath(file).startsWith(normalizePath(ROOT))) return;
        forgetCases();
        for (const module of server.moduleGraph.idToModuleMap.values())
          if (module.id?.startsWith('\0virtual:case')) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function listModule(cases: readonly Case[]): string {
  const { roots } = knownPackages();
  const missing = (names: readonly string[] = []) => names.filter((name) => !(name in roots));
  const entries = cases.map(
    ({ id, definition }) =>
      `{ id: ${text(id)}, title: ${text(definition.title)}, story: ${text(definition.story)}, stages: ${JSON.stringify(stagesOf(definition))}, packages: ${JSON.stringify(definition.packages ?? [])}, packagesMissing: ${JSON.stringify(missing(definition.packages))}, load: () => import(${text(ONE + id)}).then((m) => m.default) }`,
  );
  return `export const cases = [${entries.join(',\n')}];`;
}

function caseModule({ id, folders, library, probe }: Case): string {
  return [
    `import definition from ${text(normalizePath(join(ROOT, id, 'case.ts')))};`,
    `export default { id: ${text(id)}, definition, folders: ${JSON.stringify(folders)}, library: ${JSON.stringify(library ?? {})}, ...${JSON.stringify(probe === undefined ? {} : { probe })} };`,
  ].join('\n');
}

const text = (value: string) => JSON.stringify(value);
