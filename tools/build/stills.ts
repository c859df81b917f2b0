import type { Plugin } from 'vite';
import { addedLines, type Case, knownFiles, stageOf, stagesOf } from '#case';
import type { Still } from '../../src/bench/still/StillCode.tsx';
import { pythonLines } from '../../src/ui/python-tokens.ts';
import { readAllCases } from './cases/read-all-cases.ts';

const LIST = 'virtual:stills';
const ONE = 'virtual:stills/';

/** Serves the front file of each stage as coloured lines, for places without an editor. */
export function stillsPlugin(): Plugin {
  return {
    name: 'machete:stills',
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${LIST}` && !id.startsWith(`\0${ONE}`)) return null;
      const cases = await readAllCases();
      if (id === `\0${LIST}`) return listModule(cases);
      const subject = cases.find((each) => `\0${ONE}${each.id}` === id);
      return subject ? `export default JSON.parse(${text(text(stillsOf(subject)))});` : null;
    },
  };
}

function listModule(cases: readonly Case[]): string {
  const entries = cases.map(
    ({ id }) => `${text(id)}: () => import(${text(ONE + id)}).then((m) => m.default)`,
  );
  return `export const stills = {${entries.join(',\n')}};`;
}

function stillsOf(subject: Case): Record<string, Still> {
  return Object.fromEntries(
    stagesOf(subject.definition).map((stage) => {
      const file = stageOf(subject, stage).open[0];
      const code = knownFiles(subject, stage)[file] ?? '';
      const before = subject.folders.buggy?.[file] ?? subject.library?.[file];
      return [stage, { file, added: addedLines(before, code), lines: pythonLines(code.trimEnd()) }];
    }),
  );
}

const text = (value: unknown) => JSON.stringify(value);
