import { beforeEach, expect, it } from 'vitest';
import { beginStroke, drawOn, pointAt, shine } from '../show/show.ts';
import { useSession } from '../state/session.ts';
import { MOST_POINTS, type Stroke } from '../state/show.ts';
import { audienceView } from './audience-view.ts';

beforeEach(() => useSession.setState({ ...useSession.getInitialState(), position: { slide: 2, step: 1 } }));

const view = () => audienceView(useSession.getState(), null);
const line = (points: number): Stroke['points'] =>
  Array.from({ length: points }, (_, index) => [index / points, 0.5, 1]);

it('Phones see the ink and the spotlight of this slide, and of no other one', () => {
  beginStroke(1, { points: line(2) });
  beginStroke(2, { points: [[0.123456, 0.5, 1]] });
  shine({ slide: 1, from: 3, to: 4 });
  expect(view()).toMatchObject({ ink: [[[0.1235, 0.5]]], spotlight: null });
  shine({ slide: 2, from: 3, to: 4 });
  expect(view().spotlight).toEqual({ from: 3, to: 4 });
});

it('What was drawn stays the same while it is drawn further', () => {
  beginStroke(2, { points: line(50) });
  const before = view().ink[0] ?? [];
  drawOn(2, [[0.99, 0.9, 1]]);
  expect(view().ink[0]?.slice(0, before.length)).toEqual(before);
  expect(view().ink[0]).toHaveLength(before.length + 1);
});

it('Endless drawing keeps the lines that were drawn last', () => {
  for (let count = 0; count < 20; count++) beginStroke(2, { points: line(MOST_POINTS).slice(0, 400) });
  beginStroke(2, { points: [[0.25, 0.75, 1]] });
  const { ink } = view();
  expect(ink.at(-1)).toEqual([[0.25, 0.75]]);
  expect(ink.flat().length).toBeLessThanOrEqual(3_000);
});

it('Before the talk there is no slide, and no bench that somebody works on meanwhile', () => {
  useSession.setState({ position: null });
  pointAt([0.5, 0.5]);
  expect(view()).toMatchObject({ position: null, bench: null, ink: [] });
});

it('What covers the slide is what the room says', () => {
  expect(view().over).toBeNull();
  useSession.setState({
    room: {
      status: 'open',
      link: 'connected',
      code: 'ABCDEF',
      addresses: [],
      phoneLogin: null,
      followers: 0,
      remotes: [],
      drives: null,
      pairing: null,
      poll: null,
      questions: [],
      over: { is: 'join' },
    },
  });
  expect(view().over).toEqual({ is: 'join' });
});
