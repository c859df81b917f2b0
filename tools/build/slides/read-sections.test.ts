import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { outlineOf } from './outline.ts';
import { checkLength, type Known, readSections } from './read-sections.ts';
import { parseMdx, slidesOf } from './split-slides.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function slides(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'slides-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readSections(folder, known).map(({ section }) => section);
}

const head = '---\ntitle: A part\nlabel: Case 1\nminutes: 3\n---\n\n';

const known: Known = {
  cases: new Map([
    [
      'double-import',
      {
        stages: ['buggy', 'hook'],
        files: new Map([['reports/totals.py', 12]]),
        words: new Set(['Product', 'rich', 'style']),
      },
    ],
    ['mute', { stages: ['buggy'], files: new Map(), words: new Set() }],
  ]),
  answers: new Map([['double-import', 1]]),
  elsewhere: () => new Set(['settrace']),
};

describe('the sections of a talk', () => {
  it('come in the order of their files, without the number', () => {
    expect(slides({ '02-second.mdx': head, '01-first.mdx': head }).map(({ id }) => id)).toEqual([
      'first',
      'second',
    ]);
  });

  it('are parted into slides with their headline, steps, notes and live cases', () => {
    const [section] = slides({
      '01-a.mdx': `${head}# One\n\n<Step>a</Step>\n\n<Drawing steps={2} />\n\n<Notes>say</Notes>\n\n---\n\n<Slide layout="live" kicker="Above" />\n\n# Two \`rich\`\n\n<LiveCase id="double-import" stage="hook" />\n`,
    });
    expect(section).toMatchObject({ title: 'A part', label: 'Case 1', minutes: 3 });
    expect(section?.slides).toEqual([
      { title: 'One', kicker: 'A part', layout: 'plain', steps: 3, hasNotes: true, cases: [], vote: null },
      {
        title: 'Two rich',
        kicker: 'Above',
        layout: 'live',
        steps: 0,
        hasNotes: false,
        cases: [{ id: 'double-import', stage: 'hook', for: 'talk' }],
        vote: null,
      },
    ]);
  });

  it('walk a run where its live case has steps, each a click', () => {
    const [section] = slides({ '01-a.mdx': `${head}# One\n\n<LiveCase id="double-import" steps={3} />\n` });
    expect(section?.slides).toMatchObject([
      { steps: 3, cases: [{ id: 'double-import', stage: 'buggy', for: 'walk' }] },
    ]);
  });

  it('have what to do without time apart from the notes, and found by a search', () => {
    const source = `${head}# One\n\n<Notes>\nsay\n\n<Late>skip it</Late>\n\n<IfItFails>\n\nread it\n\n</IfItFails>\n</Notes>\n`;
    const { tree } = parseMdx(source, v.unknown());
    const [slide] = slidesOf(tree);
    expect(slide?.notes.map((node) => textOf(node))).toEqual(['say']);
    expect(slide?.asides.map((node) => textOf(node))).toEqual(['skip it', 'read it']);
    expect(outlineOf('a', source).texts).toEqual([{ text: 'One', notes: 'say skip it read it' }]);
  });

  it.each([
    [
      'an unknown case',
      '<LiveCase id="nope" />',
      'slides/01-a.mdx:7: there is no case "nope". The cases are: double-import, mute.',
    ],
    [
      'an unknown stage',
      '<LiveCase id="double-import" stage="nope" />',
      'slides/01-a.mdx:7: there is no stage "nope" in double-import. Its stages are: buggy, hook.',
    ],
    [
      'an unknown case to show instead',
      '<LiveCase id="double-import" instead="nope" />',
      'slides/01-a.mdx:7: there is no case "nope". The cases are: double-import, mute.',
    ],
    [
      'a vote on an unknown stage',
      '<LiveCase id="double-import" />\n\n<Vote stage="nope">Which?</Vote>',
      'slides/01-a.mdx:9: there is no stage "nope" in double-import. Its stages are: buggy, hook.',
    ],
    [
      'a vote on nothing',
      '<Vote>Which?</Vote>',
      'slides/01-a.mdx: line 7: <Vote> asks for a line, but no case runs on its slide.',
    ],
    [
      'a file that is nowhere',
      'See `reports/nope.py`.',
      'slides/01-a.mdx:7: there is no file "reports/nope.py"',
    ],
    ['a line that is nowhere', 'See `totals.py:13`.', 'slides/01-a.mdx:7: "totals.py" has no line 13.'],
    ['a name that is nowhere', 'A `Prodct` and `sys.settrace`.', '"Prodct" is a name neither in'],
    ['an unknown layout', '<Slide layout="wide" />', 'slides/01-a.mdx: slide 1: layout: must be one of'],
    [
      'a break that would make a heading',
      'text\n---\n',
      'slides/01-a.mdx: line 8: leave an empty line before ---',
    ],
    [
      'steps that are not a number',
      '<Drawing steps={many} />',
      'steps={…} of <Drawing> must be a plain number',
    ],
    [
      'more clicks than a walked run can tell',
      '<LiveCase id="double-import" steps={4} />',
      'slides/01-a.mdx:7: steps={4} is more than double-import can tell. It takes at most 3: what is wrong, the question, and the answer.',
    ],
    [
      'a walk of a case that asks nothing',
      '<LiveCase id="mute" steps={3} />',
      'slides/01-a.mdx:7: mute asks nothing of a recorded run. Give its case.ts a `question`, or take steps={…} away.',
    ],
    ['broken MDX', '<Step>', 'slides/01-a.mdx: '],
  ])('are refused with %s', (_, text, reason) => {
    expect(() => slides({ '01-a.mdx': head + text })).toThrow(reason);
  });

  it('may name what is in their cases, what is printed of a package, and what is Python', () => {
    expect(() =>
      slides({ '01-a.mdx': `${head}\`totals.py:3\` \`rich/style.py:22\` \`Product\` \`sys.settrace(f)\`` }),
    ).not.toThrow();
  });

  it('are refused without a title or a time', () => {
    expect(() => slides({ '01-a.mdx': '# Hello' })).toThrow('slides/01-a.mdx: frontmatter:');
  });
});

const section = (id: string, minutes: number) => ({
  file: `${id}.mdx`,
  section: { id, title: id, label: '', minutes, slides: [] },
});

it('a talk of thirty minutes is planned for thirty minutes', () => {
  expect(() => checkLength([section('opening', 5), section('cases', 25)])).not.toThrow();
  expect(() => checkLength([section('opening', 5), section('cases', 26)])).toThrow(
    'add up to 31, not 30: opening 5, cases 26.',
  );
});
