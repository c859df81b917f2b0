import { expect, it } from 'vitest';
import { byChair, type Queuing } from './by-chair.ts';

/** Chairs whose browser does as the test says. */
function chairsByHand(highest = 0) {
  const said: string[] = [];
  let queuing: Queuing | null = null;
  let listener: (number: number) => void = () => {};
  const chairs = {
    number: highest,
    isHere: true,
    highest: () => chairs.number,
    isThere: () => chairs.isHere,
    putUp: (number: number) => void said.push(`puts up ${number}`),
    watch: (its: (number: number) => void) => {
      listener = its;
    },
    queue(number: number, its: Queuing) {
      said.push(`waits for ${number}`);
      queuing = its;
      return () => void said.push(`leaves ${number}`);
    },
  };
  const election = byChair(chairs)({
    onLead: () => void said.push('leads'),
    onLost: () => void said.push('lost'),
    onAlone: () => void said.push('alone'),
  });
  return {
    ...election,
    chairs,
    said: () => said.splice(0),
    hear: (number: number) => listener(number),
    seat: () => queuing?.onSeated(),
    unseat: () => queuing?.onUnseated(),
    refuse: () => queuing?.onRefused(),
  };
}

it('The higher chair counts: who hears of one gets up, and who hears of a lower one puts its own up again', () => {
  const window = chairsByHand(3);
  window.seat();
  expect(window.said()).toEqual(['waits for 3', 'leads']);
  window.hear(2);
  expect(window.said()).toEqual(['puts up 3']);
  window.hear(5);
  expect(window.said()).toEqual(['leaves 3', 'lost', 'waits for 5']);
  // The browser gives it the chair while it tells of another.
  window.chairs.number = 6;
  window.seat();
  expect(window.said()).toEqual(['leaves 5', 'waits for 6']);
});

it('A window whose chair the browser takes away waits for it again', () => {
  const window = chairsByHand();
  window.seat();
  window.unseat();
  expect(window.said()).toEqual(['waits for 0', 'leads', 'leaves 0', 'lost', 'waits for 0']);
});

it('A window goes on alone where the browser has no chairs, and where it does not answer', () => {
  const refused = chairsByHand();
  refused.refuse();
  refused.hear(9);
  expect(refused.said()).toEqual(['waits for 0', 'leaves 0', 'alone']);
  const unanswered = chairsByHand();
  unanswered.chairs.isHere = false;
  unanswered.seize();
  expect(unanswered.said()).toEqual(['waits for 0', 'leaves 0', 'alone']);
});
