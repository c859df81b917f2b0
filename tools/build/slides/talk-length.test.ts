import { expect, it } from 'vitest';
import { checkLength } from './talk-length.ts';

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
