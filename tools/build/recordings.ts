import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CASES_FOLDER } from './cases/read-all-cases.ts';

const LIST = 'virtual:recordings';
const ONE = 'virtual:recording/';
const FILE = /^(?<id>[^/]+)\/recordings\/(?<stage>[^/]+)\.json$/;

/** Serves what `npm run record` has kept: `virtual:recordings` loads each by `<case>/<stage>`, a chunk of its own. */
export function recordingsPlugin(): Plugin {
  return {
    name: 'machete:recordings',
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${LIST}`) return listModule();
      if (!id.startsWith(`\0${ONE}`)) return null;
      const [caseId = '', stage = ''] = id.slice(ONE.length + 1).split('/');
      const text = readFileSync(join(CASES_FOLDER, caseId, 'recordings', `${stage}.json`), 'utf8');
      return `export default JSON.parse(${JSON.stringify(text)});`;
    },
  };
}

function listModule(): string {
  const entries = readdirSync(CASES_FOLDER, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const found = FILE.exec(path.replaceAll('\\', '/'))?.groups;
    if (!found) return [];
    const name = `${found.id}/${found.stage}`;
    return [`${JSON.stringify(name)}: () => import(${JSON.stringify(ONE + name)}).then((m) => m.default)`];
  });
  return `export const recordings = {${entries.join(',\n')}};`;
}
