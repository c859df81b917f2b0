import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import type { Plugin } from 'vite';
import { addedLines, type Case, knownFiles, stageOf, stagesOf } from '#case';
import type { Still, Token } from '../../src/bench/still/load-still.ts';
import { readAllCases } from './cases/read-all-cases.ts';

const LIST = 'virtual:stills';
const ONE = 'virtual:stills/';
const VARIABLE = /^var\(--code-(?:token-)?(?<kind>[\w-]+)\)$/;

/** Serves the front file of each stage as highlighted lines: what is shown of it where there is no editor. */
export function stillsPlugin(): Plugin {
  let highlighter: Promise<Highlighter> | null = null;
  const load = () => (highlighter ??= createHighlighter({ themes: [theme], langs: ['python'] }));
  return {
    name: 'machete:stills',
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${LIST}` && !id.startsWith(`\0${ONE}`)) return null;
      const cases = await readAllCases();
      if (id === `\0${LIST}`) return listModule(cases);
      const subject = cases.find((each) => `\0${ONE}${each.id}` === id);
      return subject ? `export default JSON.parse(${text(text(stillsOf(subject, await load())))});` : null;
    },
    buildEnd: async () => (await highlighter)?.dispose(),
  };
}

const theme = createCssVariablesTheme({ name: 'machete', variablePrefix: '--code-', fontStyle: false });

function listModule(cases: readonly Case[]): string {
  const entries = cases.map(
    ({ id }) => `${text(id)}: () => import(${text(ONE + id)}).then((m) => m.default)`,
  );
  return `export const stills = {${entries.join(',\n')}};`;
}

function stillsOf(subject: Case, highlighter: Highlighter): Record<string, Still> {
  return Object.fromEntries(
    stagesOf(subject.definition).map((stage) => {
      const file = stageOf(subject, stage).open[0];
      const code = knownFiles(subject, stage)[file] ?? '';
      const before = subject.folders.buggy?.[file] ?? subject.library?.[file];
      const lines = highlighter.codeToTokensBase(code.trimEnd(), { lang: 'python', theme });
      const added = addedLines(before, code);
      return [stage, { file, added, lines: lines.map((line) => line.map(tokenOf)) }];
    }),
  );
}

function tokenOf({ content, color = '' }: { readonly content: string; readonly color?: string }): Token {
  return [content, VARIABLE.exec(color)?.groups?.kind ?? 'foreground'];
}

const text = (value: unknown) => JSON.stringify(value);
