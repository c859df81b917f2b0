import { expect, test } from 'vitest';
import { readRequirements } from './requirements.ts';

const hash = 'a'.repeat(64);

test('reads names, extras, versions and hashes over continued lines', () => {
  const text = `# ours\nMarkdown_It.py[Linkify]==4.2.0 \\\n    --hash=sha256:${hash}\n`;
  expect(readRequirements(text).requirements).toEqual([
    {
      name: 'markdown-it-py',
      isRoot: true,
      extras: ['linkify'],
      version: '4.2.0',
      hashes: [hash],
      line: `Markdown_It.py[Linkify]==4.2.0 --hash=sha256:${hash}`,
    },
  ]);
});

test('offers to cases what stands above the line', () => {
  const text = `a==1 --hash=sha256:${hash}\n# What these need.\nb==1 --hash=sha256:${hash}\n`;
  const { requirements } = readRequirements(text);
  expect(requirements.map(({ name, isRoot }) => [name, isRoot])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('a line that pins nothing is a problem, and the others are read', () => {
  const { requirements, problems } = readRequirements(`wild>=1\na==1\nb==1 --hash=sha256:${hash}\n`);
  expect(requirements.map(({ name }) => name)).toEqual(['b']);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('wild>=1');
});
