import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import mdx from '@mdx-js/rollup';
import rehypeShiki from '@shikijs/rehype';
import remarkFrontmatter from 'remark-frontmatter';
import { normalizePath, type Plugin } from 'vite';
import { ensureStdlib } from '../python/build-stdlib.mjs';
import { CASES_FOLDER as CASES, readAllCases } from './cases/read-all-cases.ts';
import { codeTheme } from './code-theme.ts';
import { casesOnDisk, wordsIn } from './slides/case-on-disk.ts';
import { markLines } from './slides/mark-lines.ts';
import { pythonWords } from './slides/python-words.ts';
import { caseFileReader } from './slides/read-case-file.ts';
import { readSections, type SectionFile } from './slides/read-sections.ts';
import { type ReadCaseFile, remarkCaseFiles } from './slides/remark-case-files.ts';
import { remarkSlides } from './slides/remark-slides.ts';
import { checkLength } from './slides/talk-length.ts';

const DECK = 'virtual:deck';
/** Apart from the outline, which is on the way to the first slide. */
const TEXTS = 'virtual:deck-texts';
const ROOT = resolve('slides');

/**
 * Serves `slides/` to the app: `virtual:deck` has the outline of every section and loads its slides when they
 * are near. A slide that cannot be shown stops the build with the file, the line and the reason.
 */
export function deckPlugins(): Plugin[] {
  return [outlinePlugin(), mdxPlugin(caseFileReader(readAllCases))];
}

function outlinePlugin(): Plugin {
  return {
    name: 'machete:deck',
    async buildStart() {
      await sections();
    },
    resolveId: (id) => (id === DECK || id === TEXTS ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${DECK}`) return deckModule();
      return id === `\0${TEXTS}` ? textsModule() : null;
    },
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        if (!normalizePath(file).startsWith(normalizePath(ROOT)) || !file.endsWith('.mdx')) return;
        for (const id of [DECK, TEXTS]) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function mdxPlugin(read: ReadCaseFile): Plugin {
  const plugin = mdx({
    include: /\/slides\/[^/]+\.mdx$/,
    remarkPlugins: [remarkFrontmatter, remarkCaseFiles(read), remarkSlides],
    rehypePlugins: [
      [rehypeShiki, { theme: codeTheme(), langs: ['python', 'shellscript'], transformers: [markLines] }],
    ],
  });
  return { ...(plugin as Plugin), enforce: 'pre' };
}

async function sections(): Promise<SectionFile[]> {
  const stdlib = await ensureStdlib();
  const read = readSections(ROOT, {
    cases: casesOnDisk(CASES),
    elsewhere: () => new Set([...pythonWords(stdlib), ...surveyedNames()]),
  });
  checkLength(read);
  return read;
}

/** Packages that the survey has looked into, and what it found there. */
function surveyedNames(): Iterable<string> {
  return wordsIn(readFileSync(join(ROOT, 'data/survey.json'), 'utf8'));
}

async function deckModule(): Promise<string> {
  const entries = (await sections()).map(
    ({ file, section }) =>
      `{ ...${JSON.stringify(section)}, load: () => import(${JSON.stringify(normalizePath(file))}).then((m) => m.default) }`,
  );
  return `export const sections = [${entries.join(',\n')}];`;
}

async function textsModule(): Promise<string> {
  const texts = (await sections()).flatMap((section) => section.texts);
  return `export const texts = ${JSON.stringify(texts)};`;
}
