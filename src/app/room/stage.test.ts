import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { benchId, isStageName } from '#case';
import { CASES, loadCase } from '../../case/catalogue.ts';
import { SLIDES } from '../../pages/talk/the-deck.ts';
import { editFile, openOwn, useSession } from '../../session/index.ts';
import { createStage } from './stage.ts';

// The deck's own first slide with a case.
const slide = SLIDES.find(({ cases }) => cases.length > 0);
const shown = slide?.cases[0];
if (!slide || !shown || !isStageName(shown.stage)) throw new Error('The talk has no slide with a case.');
const subject = await loadCase(shown.id);
const bench = benchId(shown.id, shown.stage);
const file = subject.definition.stages[shown.stage]?.open[0] ?? '';

beforeEach(() => {
  vi.stubGlobal('location', { hash: '#/learn' });
  useSession.setState({ ...useSession.getInitialState(), position: { slide: slide.number, step: 0 } }, true);
});
afterEach(() => useSession.setState(useSession.getInitialState(), true));

describe('What a room sees', () => {
  it('is the bench of the slide, as soon as its case is there, and only its own edits', async () => {
    const other = CASES.find(({ id }) => id !== shown.id);
    editFile(bench, subject, file, 'of this slide');
    editFile(benchId(other?.id ?? '', 'buggy'), subject, file, 'of another case');
    editFile(benchId(shown.id, bench.stage, 'lesson'), subject, file, 'of a lesson');
    openOwn({ name: 'mine', files: { 'main.py': 'secret' }, argv: ['main.py'], env: {}, packages: [] });
    const { view } = createStage();
    const heard = vi.fn();
    view.watch(heard);
    expect(view.read().bench).toBeNull();
    await expect
      .poll(() => view.read().bench)
      .toMatchObject({ id: bench, edits: { [file]: 'of this slide' } });
    expect(heard).toHaveBeenCalled();
    expect(JSON.stringify(view.read())).not.toMatch(/of another case|of a lesson|secret/);
  });

  it('stays the same object while nothing of it changes', async () => {
    const { view } = createStage();
    await expect.poll(() => view.read().bench).not.toBeNull();
    const before = view.read();
    useSession.setState(({ show }) => ({ show: { ...show, pointer: [0.5, 0.5] } }));
    expect(view.read()).not.toBe(before);
    expect(view.read().bench).toBe(before.bench);
    expect(view.read()).toBe(view.read());
  });
});

describe('A phone that drives', () => {
  const { carryOut } = createStage();
  const now = () => useSession.getState();

  it('goes on, back and to a slide, within the deck', () => {
    carryOut({ do: 'go to', slide: 1, step: 0 });
    carryOut({ do: 'back' });
    expect(now().position).toEqual({ slide: 1, step: 0 });
    carryOut({ do: 'go to', slide: 99_999, step: 99_999 });
    expect(now().position?.slide).toBe(SLIDES.length);
    carryOut({ do: 'back' });
    expect(now().position).not.toEqual({ slide: 99_999, step: 99_999 });
  });

  it('points, dims and blackens as keys do', () => {
    carryOut({ do: 'laser', at: [0.2, 0.3] });
    carryOut({ do: 'spotlight', lines: { from: 2, to: 3 } });
    carryOut({ do: 'black' });
    carryOut({ do: 'clock' });
    expect(now().show).toMatchObject({
      pointer: [0.2, 0.3],
      spotlight: { slide: slide.number, from: 2, to: 3 },
      isBlack: true,
      clock: { status: 'running' },
    });
    carryOut({ do: 'laser', at: null });
    carryOut({ do: 'spotlight', lines: null });
    expect(now().show).toMatchObject({ pointer: null, spotlight: null });
  });
});
