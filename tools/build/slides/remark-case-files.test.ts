import type { Code, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkCaseFiles } from './remark-case-files.ts';

const text = 'import pdb\n\ndef trace(frame):\n    pdb.set_trace()\n\nrun()\n';

async function excerptOf(element: string): Promise<Code> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(
      remarkCaseFiles(async (id, _, file) => {
        if (id !== 'small') throw new Error(`there is no case "${id}".`);
        if (file !== 'main.py') throw new Error(`the case has no file "${file}".`);
        return { text, added: [1, 3, 4], culprits: [6] };
      }),
    );
  const tree = (await processor.run(processor.parse(element))) as Root;
  return (tree.children[0] as unknown as { children: [Code] }).children[0];
}

describe('a file of a case on a slide', () => {
  it('is shown whole, with what the stage has added', async () => {
    const code = await excerptOf('<CaseFile id="small" stage="hook" file="main.py" />');
    expect(code).toMatchObject({ lang: 'python', value: text.trimEnd() });
    expect(JSON.parse(code.meta ?? '')).toEqual({ first: 1, added: [1, 3, 4], culprits: [], groups: [] });
  });

  it('may be cropped, and revealed in groups of lines', async () => {
    const code = await excerptOf(
      '<CaseFile id="small" file="main.py" lines="3-6" reveal="3; 4, 6-6" culprit />',
    );
    expect(code.value).toBe('def trace(frame):\n    pdb.set_trace()\n\nrun()');
    expect(JSON.parse(code.meta ?? '')).toEqual({
      first: 3,
      added: [3, 4],
      culprits: [6],
      groups: [[3], [4, 6]],
    });
  });

  it.each([
    ['<CaseFile id="other" file="main.py" />', 'there is no case "other"'],
    ['<CaseFile id="small" file="no.py" />', 'the case has no file "no.py"'],
    ['<CaseFile id="small" file="main.py" lines="3-9" />', '"3-9" are no lines of this file, which has 6'],
    ['<CaseFile id="small" file="main.py" reveal="4-3" />', '"4-3" are no lines'],
    ['<CaseFile id="small" file="main.py" lines="x" />', '"x" are no lines'],
  ])('is refused with a reason and its place: %s', async (element, reason) => {
    await expect(excerptOf(element)).rejects.toThrow(reason);
    await expect(excerptOf(element)).rejects.toMatchObject({ line: 1 });
  });
});
