import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import { linkOf } from '../../share/link.ts';
import { pageOf } from './page-of.ts';

const DECK = {
  bases: ['http://192.168.1.5:4173/', 'http://localhost:4173/'],
  cases: [
    { id: 'small', title: 'The small one', stages: ['buggy', 'hook', 'fixed'] as const },
    { id: 'other', title: 'The other one', stages: ['buggy', 'fixed'] as const },
  ],
  lessons: { small: 6 },
  hooks: [{ id: 'who-calls', title: 'Who calls this?' }],
  slides: 30,
};
const page = (typed: string) => pageOf(typed, DECK);

const SHARED = linkOf({
  bench: benchId('small', 'hook'),
  edits: { 'main.py': 'print(1)\n' },
  openFile: 'main.py',
  selection: null,
});

describe('what a class is sent to', () => {
  it.each([
    ['/demo/small/hook', '/demo/small/hook', 'The small one: hook'],
    ['#/demo/small', '/demo/small', 'The small one: buggy'],
    ['http://192.168.1.5:4173/#/demo/other/fixed', '/demo/other/fixed', 'The other one: fixed'],
    ['  http://localhost:4173/?theme=light#/hooks/who-calls ', '/hooks/who-calls', 'Who calls this?'],
    ['192.168.1.5:4173/#/hooks', '/hooks', 'The hook shelf'],
    [
      '/compare/small/buggy/hook.edited/files',
      '/compare/small/buggy/hook.edited/files',
      'The small one: buggy and hook',
    ],
    ['/learn/small/6', '/learn/small/6', 'The small one, page 6'],
    ['/learn', '/learn', 'The lessons'],
    ['/talk/30/2', '/talk/30/2', 'Slide 30'],
    [`http://localhost:4173/#/open/${SHARED}`, `/open/${SHARED}`, 'The small one: hook, as it was shared'],
  ])('%s is a page of this deck', (typed, address, title) =>
    expect(page(typed)).toEqual({ ok: true, address, title }),
  );

  it.each([
    ['', 'Paste a link'],
    ['http://evil.example/#/demo/small/hook', 'http://evil.example/'],
    ['https://192.168.1.5:4173/#/demo/small', 'is not of this deck'],
    ['http://localhost:4173@evil.example/#/demo/small', 'is not of this deck'],
    ['//evil.example/', 'is not of this deck'],
    ['/\\evil.example', 'cannot be sent'],
    ['javascript:alert(1)', 'is'],
    ['/demo/small/modern', 'Its stages are: buggy, hook, fixed.'],
    ['/demo/__proto__', 'The cases are: small, other.'],
    ['/compare/small/buggy/nonsense', '“nonsense”'],
    ['/hooks/nothing', 'The hooks are: who-calls.'],
    ['/learn/other', 'no lesson “other”'],
    ['/learn/constructor', 'no lesson “constructor”'],
    ['/learn/small/7', 'it has 6'],
    ['/talk/31', 'it has 30'],
    ['/open/1.nonsense', 'link'],
    ['/presenter/3/0', 'cannot be sent'],
    ['/class/lead', 'cannot be sent'],
    ['http://localhost:4173/', 'the cover'],
  ])('%j is none, and why', (typed, because) => {
    const found = page(typed);
    expect(found.ok ? found.address : found.because).toContain(because);
    expect(found.ok).toBe(false);
  });
});
