import { beforeEach, expect, it, vi } from 'vitest';
import { benchId } from '#case';
import { useSession } from '../state/session.ts';
import { freshWorkspace } from '../state/workspace.ts';
import { keepInTab } from './tab.ts';

const texts = new Map<string, string>();
const bench = benchId('small', 'hook', 'lesson');
/** As earlier releases named it. */
const earlier = { caseId: 'small@lesson', stage: 'hook' };

beforeEach(() => {
  texts.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
    removeItem: (key: string) => texts.delete(key),
  });
  useSession.setState(useSession.getInitialState(), true);
});

it('A reload brings the clock, the font, typing and the way back', () => {
  keepInTab();
  const { show } = useSession.getState();
  const clock = { status: 'running', since: 5, before: 7 } as const;
  const state = { kind: 'place', address: '/talk/3/1', at: 1, bench, openFile: 'main.py' } as const;
  const typing = {
    bench,
    target: 'fixed',
    pace: 'keys',
    by: 'a',
    done: 1,
    total: 2,
    isTouched: false,
  } as const;
  useSession.setState({
    show: { ...show, clock, cleared: 9, slot: 25, fontScale: 1.5, isBlack: true },
    states: { back: [state], ahead: [] },
    typing: { ...typing, before: freshWorkspace(bench) },
  });
  const left = new Map(texts);
  useSession.setState(useSession.getInitialState(), true);
  for (const [key, text] of left) texts.set(key, text);
  keepInTab();
  expect(useSession.getState()).toMatchObject({
    show: { clock, cleared: 9, slot: 25, fontScale: 1.5, isBlack: false },
    states: { back: [state], ahead: [] },
    typing: { ...typing, pace: 'paused', before: freshWorkspace(bench) },
  });
});

it('What an earlier release kept is read', () => {
  texts.set(
    'machete-mode.show',
    JSON.stringify({ fontScale: 1.2, clock: { status: 'stopped', elapsed: 7 } }),
  );
  const state = { kind: 'place', address: '/learn/small', at: 1, bench: { ...earlier, openFile: 'a.py' } };
  const nowhere = { kind: 'place', address: '/', at: 1, bench: null };
  texts.set('machete-mode.states', JSON.stringify({ back: [state, nowhere], ahead: [] }));
  const { bench: _, ...before } = freshWorkspace(bench);
  const typing = { target: 'fixed', pace: 'keys', by: 'a', done: 1, total: 2, isTouched: false };
  texts.set(
    'machete-mode.typing',
    JSON.stringify({ ...earlier, ...typing, before: { ...earlier, ...before } }),
  );
  keepInTab();
  expect(useSession.getState().show).toMatchObject({ fontScale: 1.2, clock: { elapsed: 7 }, slot: null });
  expect(useSession.getState().states.back).toEqual([
    { ...state, bench, openFile: 'a.py' },
    { ...nowhere, openFile: null },
  ]);
  expect(useSession.getState().typing).toEqual({
    ...{ bench, ...typing, pace: 'paused', before: freshWorkspace(bench) },
  });
});
