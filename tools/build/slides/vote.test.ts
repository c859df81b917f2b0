import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.ts';

const HEAD = '---\ntitle: A part\nminutes: 3\n---\n\n';
const LIVE = '<LiveCase id="double-import" stage="hook" />\n\n';

function votesIn(source: string) {
  return outlineOf('a', HEAD + source).section.slides.map(({ vote }) => vote);
}

const line = (caseId: string, stage: string) => ({
  kind: 'line',
  bench: { case: caseId, stage, for: 'talk' },
});

describe('the vote of a slide', () => {
  it('asks for a line of the case that runs there', () => {
    expect(votesIn(`${LIVE}<Vote>Which line adds the \`lib\` folder?</Vote>`)).toEqual([
      { question: 'Which line adds the `lib` folder?', asks: line('double-import', 'hook') },
    ]);
  });

  it.each([
    ['of another stage', `${LIVE}<Vote stage="buggy">Which?</Vote>`, line('double-import', 'buggy')],
    ['of another case', `${LIVE}<Vote id="random">Which?</Vote>`, line('random', 'buggy')],
    ['where nothing runs', '# Two\n\n<Vote id="random" stage="hook">Which?</Vote>', line('random', 'hook')],
  ])('may ask for a line %s', (_, source, asks) => {
    expect(votesIn(source)).toEqual([{ question: 'Which?', asks }]);
  });

  it('offers choices instead, numbers included', () => {
    expect(votesIn('<Vote choices={["12", 21, \'an exception\']}>What will it\nprint?</Vote>')).toEqual([
      { question: 'What will it print?', asks: { kind: 'choice', choices: ['12', '21', 'an exception'] } },
    ]);
  });

  it('is none on a slide that has none, and takes no click', () => {
    expect(votesIn(`# One\n\n---\n\n${LIVE}<Vote>Which?</Vote>`).map((vote) => vote === null)).toEqual([
      true,
      false,
    ]);
    expect(outlineOf('a', `${HEAD}${LIVE}<Vote>Which?</Vote>`).section.slides[0]?.steps).toBe(0);
  });

  it('has its case among those that must be there, with its line', () => {
    const { mentions } = outlineOf('a', `${HEAD}<Vote id="nope" stage="odd">Which?</Vote>`);
    expect(mentions).toEqual([{ caseId: 'nope', stage: 'odd', isLive: false, clicks: null, line: 6 }]);
  });

  it.each([
    ['no case to ask about', '<Vote>Which?</Vote>', 'line 6: <Vote> asks for a line, but no case runs'],
    ['one choice', '<Vote choices={["12"]}>What?</Vote>', 'has 1 choice: give it 2 to 8.'],
    [
      'nine choices',
      `<Vote choices={[${Array.from({ length: 9 }, (_, index) => index).join()}]}>What?</Vote>`,
      'has 9 choices: give it 2 to 8.',
    ],
    ['a choice twice', '<Vote choices={["12", 12]}>What?</Vote>', 'has "12" twice among its choices'],
    ['an empty choice', '<Vote choices={["12", " "]}>What?</Vote>', 'has an empty choice'],
    ['choices that are computed', '<Vote choices={all}>What?</Vote>', 'needs its choices as a plain list'],
    ['choices as a text', '<Vote choices="12, 21">What?</Vote>', 'needs its choices as a plain list'],
    ['a choice that is computed', '<Vote choices={["12", n]}>What?</Vote>', 'a choice that is no plain text'],
    [
      'two votes',
      `${LIVE}<Vote>Which?</Vote>\n\n<Vote>And which?</Vote>`,
      'line 10: <Vote> is the second one on its slide. Give each a slide of its own.',
    ],
    ['no question', `${LIVE}<Vote></Vote>`, 'line 8: <Vote> asks nothing: put the question between'],
    ['no end', `${LIVE}<Vote />`, 'line 8: <Vote> asks nothing'],
    [
      'too long a question',
      `${LIVE}<Vote>${'Which? '.repeat(20)}</Vote>`,
      'has a question of 139 characters',
    ],
    [
      'a place within the text',
      `${LIVE}Say <Vote>Which?</Vote> aloud.`,
      'line 8: <Vote> must stand by itself',
    ],
    ['a place in the notes', `${LIVE}<Notes>\n\n<Vote>Which?</Vote>\n\n</Notes>`, 'must stand by itself'],
  ])('is refused with %s', (_, source, reason) => {
    expect(() => votesIn(source)).toThrow(reason);
  });
});
