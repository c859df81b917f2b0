import mdx from '@mdx-js/rollup';
import rehypeShiki from '@shikijs/rehype';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { readAllCases } from './cases/read-all-cases.ts';
import { caseFileReader, LineMarks, remarkCaseFiles } from './slides/remark-case-files.ts';

/** Compiles MDX files with excerpts of the cases in them, in the colours of the page: both themes from one output. */
export function mdxPlugin(name: string, include: RegExp, wrap: () => (tree: Root) => void): Plugin {
  const theme = createCssVariablesTheme({ name: 'machete', variablePrefix: '--code-', fontStyle: false });
  const plugin = mdx({
    include,
    remarkPlugins: [remarkFrontmatter, remarkCaseFiles(caseFileReader(readAllCases)), wrap],
    rehypePlugins: [[rehypeShiki, { theme, langs: ['python', 'shellscript'], transformers: [markLines] }]],
  });
  return { ...(plugin as Plugin), name, enforce: 'pre' };
}

/** Carries what remark-case-files.ts knows about each line over to the highlighted one. */
const markLines: ShikiTransformer = {
  name: 'machete:mark-lines',
  line(node, index) {
    const raw = this.options.meta?.__raw;
    if (!raw?.startsWith('{')) return;
    const { first, added, culprits, groups } = v.parse(LineMarks, JSON.parse(raw));
    const line = first + index - 1;
    const group = groups.findIndex((lines) => lines.includes(line));
    node.properties['data-line'] = line;
    if (added.includes(line)) node.properties['data-added'] = '';
    if (culprits.includes(line)) node.properties['data-culprit'] = '';
    if (group >= 0) node.properties.style = `--group: ${group + 1}`;
  },
};
