import mdx from '@mdx-js/rollup';
import rehypeShiki from '@shikijs/rehype';
import remarkFrontmatter from 'remark-frontmatter';
import { normalizePath, type Plugin } from 'vite';
import type { Case } from '#case';
import { CASES_FOLDER as ROOT, readAllCases } from './cases/read-all-cases.ts';
import { codeTheme } from './code-theme.ts';
import { readLessons } from './lessons/read-lessons.ts';
import { remarkLesson } from './lessons/remark-lesson.ts';
import { markLines } from './slides/mark-lines.ts';
import { caseFileReader } from './slides/read-case-file.ts';
import { remarkCaseFiles } from './slides/remark-case-files.ts';

const LIST = 'virtual:lessons';

/**
 * Serves the lessons of the cases to the app: `virtual:lessons` has the outline of each, by the case's name, and loads its
 * text when it is opened. A lesson that cannot be shown stops the build with the file and the reason.
 */
export function lessonPlugins(): Plugin[] {
  return [listPlugin(), mdxPlugin()];
}

function listPlugin(): Plugin {
  return {
    name: 'machete:lessons',
    async buildStart() {
      readLessons(ROOT, await readAllCases());
    },
    resolveId: (id) => (id === LIST ? `\0${LIST}` : null),
    load: async (id) => (id === `\0${LIST}` ? listModule(await readAllCases()) : null),
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        if (!normalizePath(file).startsWith(normalizePath(ROOT))) return;
        const module = server.moduleGraph.getModuleById(`\0${LIST}`);
        if (module) server.moduleGraph.invalidateModule(module);
      });
    },
  };
}

function mdxPlugin(): Plugin {
  const plugin = mdx({
    include: /\/cases\/[^/]+\/lesson\.mdx$/,
    remarkPlugins: [remarkFrontmatter, remarkCaseFiles(caseFileReader(readAllCases)), remarkLesson],
    rehypePlugins: [
      [rehypeShiki, { theme: codeTheme(), langs: ['python', 'shellscript'], transformers: [markLines] }],
    ],
  });
  return { ...(plugin as Plugin), name: 'machete:lesson-text', enforce: 'pre' };
}

function listModule(cases: readonly Case[]): string {
  const entries = readLessons(ROOT, cases).map(
    ({ id, file, ...outline }) =>
      `${JSON.stringify(id)}: { ...${JSON.stringify(outline)}, load: () => import(${JSON.stringify(normalizePath(file))}).then((m) => m.default) }`,
  );
  return `export const lessons = {${entries.join(',\n')}};`;
}
