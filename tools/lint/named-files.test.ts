import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow } from '../setup/files-below.ts';

const FOLDERS = ['src', 'slides', 'cases', 'tools', 'parity', 'survey', 'e2e', 'docs', 'public'];
/** What is made, or stands for any name. */
const NOT_HERE = /^(export|dist|\.generated)\/|NN-name|^room\.json$/;
/** In backquotes: a path with a known ending, or of a folder. */
const NAMED = /`([\w.@-]+(?:\/[\w.@-]+)*(?:\.(?:tsx?|mjs|py|mdx?|css|json)|\/))`/g;

const atTheTop = readdirSync('.').map((path) => `/${path}`);
const files = [
  ...atTheTop,
  ...FOLDERS.flatMap((folder) => filesBelow(folder).map((path) => `/${folder}/${path}`)),
];

/** A page may leave out where a path begins: `remote/protocol.ts` is the one in src/runtime. */
function isThere(path: string): boolean {
  return files.some((file) => (path.endsWith('/') ? file.includes(`/${path}`) : file.endsWith(`/${path}`)));
}

it.each([
  'README.md',
  'CONTRIBUTING.md',
  ...filesBelow('docs')
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
])('%s names files that there are', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(NAMED)].map(([, path = '']) => path);
  expect(named.filter((path) => !NOT_HERE.test(path) && !isThere(path))).toEqual([]);
});
