import { describe, expect, it } from 'vitest';
import { searchSlides } from './search-slides.ts';

const section = (title: string, label = '') => ({
  id: title,
  title,
  label,
  minutes: 5,
  slides: [],
  load: async () => () => null,
});
const slides = [
  { number: 1, title: 'Machete-mode debugging', kicker: 'Opening', section: section('Opening') },
  {
    number: 2,
    title: 'Ask the file who imports it',
    kicker: 'The hook',
    section: section('Double import', 'Case 1'),
  },
  {
    number: 3,
    title: 'Modules are cached by name',
    kicker: 'The cause',
    section: section('Double import', 'Case 1'),
  },
  { number: 12, title: 'Two paths', kicker: 'The cause', section: section('sys.path', 'Case 3') },
];
const texts = [
  { text: 'Python lets you reach into anything while it runs.', notes: 'Say what machete mode is.' },
  {
    text: 'inspect.stack lists the frames',
    notes: 'Press Run. The machete cuts 2 exhibits out of the frames that called.',
  },
  { text: 'Two keys in sys.modules', notes: '' },
  { text: 'pathlist.py appends', notes: 'Press Run once more.' },
];
const numbers = (query: string, searched: Parameters<typeof searchSlides>[2] = texts) =>
  searchSlides(query, slides, searched).map(({ slide }) => slide.number);

describe('A slide is found', () => {
  it('by its number first', () => {
    expect(numbers('2')).toEqual([2]);
    expect(numbers('12')).toEqual([12]);
  });

  it('by its title, then by its section, its text and its notes', () => {
    expect(numbers('machete')).toEqual([1, 2]);
    expect(numbers('double')).toEqual([2, 3]);
    expect(numbers('sys')).toEqual([12, 3]);
    expect(numbers('run')).toEqual([1, 2, 12]);
  });

  it('by words in different places, in any order', () => {
    expect(numbers('frames hook')).toEqual([2]);
    expect(numbers('hook nowhere')).toEqual([]);
  });

  it('with the words around, and whether they are from the notes', () => {
    const [first] = searchSlides('exhibits', slides, texts);
    expect(first?.excerpt).toEqual({
      from: 'notes',
      before: 'Press Run. The machete cuts 2 ',
      found: 'exhibits',
      after: ' out of the frames that called.',
    });
    expect(searchSlides('stack', slides, texts)[0]?.excerpt?.from).toBe('slide');
  });

  it('by its title alone until the texts have loaded', () => {
    expect(numbers('cached', [])).toEqual([3]);
    expect(numbers('inspect', [])).toEqual([]);
  });
});

it('An empty query finds all slides in order', () => {
  expect(numbers('  ')).toEqual([1, 2, 3, 12]);
});
