import { expect, it } from 'vitest';
import { otherScreen } from './other-screen.ts';

const screen = (label: string, availLeft: number) => ({
  label,
  availLeft,
  availTop: 0,
  availWidth: 1920,
  availHeight: 1080,
});
const laptop = screen('Built-in', 0);
const projector = screen('Projector', 1920);

it('The other screen is the one without the desk', async () => {
  const page = (currentScreen: typeof laptop) => ({
    getScreenDetails: async () => ({ screens: [laptop, projector], currentScreen }),
  });
  expect(await otherScreen(page(laptop))).toBe(projector);
  expect(await otherScreen(page(projector))).toBe(laptop);
});

it('There is none with one screen, in a browser that does not say, or without consent', async () => {
  expect(
    await otherScreen({ getScreenDetails: async () => ({ screens: [laptop], currentScreen: laptop }) }),
  ).toBeNull();
  expect(await otherScreen({})).toBeNull();
  expect(await otherScreen({ getScreenDetails: () => Promise.reject(new Error('denied')) })).toBeNull();
});
