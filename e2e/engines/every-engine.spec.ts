import { expect } from 'playwright/test';
import { attacks, debugs, stops } from './at-the-bench.ts';
import { test } from './engines.ts';
import {
  bringsABug,
  checksTheMachine,
  findsTheCulprit,
  goesAnywhere,
  hasACopy,
  hasNoCopy,
  learns,
  presents,
  prints,
  refusesToBeAFile,
  startsTheTalk,
  typesAndRuns,
  walksThroughTheTalk,
} from './journeys.ts';

// One browser for a whole journey, the start of an interpreter for every run, and the deck stored.
test.describe.configure({ timeout: 300_000 });

test('With its own server the deck does all that it says', async ({ person, visit }) => {
  const { url, stop, step } = await visit('`npm start`');
  await person.opens(`${url}?runtime=embedded#/`);
  await step('The talk, from the cover', () => startsTheTalk(person));
  await step('Every slide, step by step, fits the screen', () => walksThroughTheTalk(person));
  await person.goesTo('/talk/10/0');
  await step('Run, and its evidence', () => findsTheCulprit(person));
  await step('Type code, and run it', () => typesAndRuns(person));
  await step('`input()` and pdb', () => debugs(person));
  await step('Stop an endless loop', () => stops(person));
  await step('Attacks on the box that Python is in', () => attacks(person));
  await step('The first task of a lesson', () => learns(person));
  await step('A bug of your own, after a reload', () => bringsABug(person));
  await step('Go to… (Ctrl K)', () => goesAnywhere(person));
  await step('Desk and stage', () => presents(person));
  await step('Preflight', () => checksTheMachine(person));
  await step('The talk on paper', () => prints(person));
  await hasACopy(person);
  await stop();
  await person.reloads();
  await step('Without a network', () => debugs(person));
});

test('On a host that sends no headers the deck isolates itself', async ({ person, visit }) => {
  const { url, step } = await visit('A host without headers');
  await person.opens(`${url}?runtime=embedded#/talk/10/0`);
  await step('Isolated after one reload', async () => {
    await expect.poll(() => person.window.run(() => crossOriginIsolated).catch(() => false)).toBe(true);
    return 'yes';
  });
  await step('Run, and its evidence', () => findsTheCulprit(person));
  await step('`input()` and pdb', () => debugs(person));
  await step('Stop an endless loop', () => stops(person));
  await step('Attacks on the box that Python is in', () => attacks(person));
});

test('Opened by a double click, the deck says what it needs', async ({ person, visit }) => {
  const { url, step } = await visit('A file');
  await person.opens(url);
  await step('Opened by a double click', () => refusesToBeAFile(person));
});

test.describe('By plain http', () => {
  // As in Safari, which shares memory on an isolated page alone.
  test.use({ sharesMemory: false });

  test('From another machine the deck runs without https, and says what it lacks', async ({
    person,
    visit,
  }) => {
    const { url, step } = await visit('Plain http');
    await person.opens(`${url}?runtime=embedded#/talk/10/0`);
    expect(await person.window.run(() => isSecureContext)).toBe(false);
    await step('Run, and its evidence', () => findsTheCulprit(person));
    await step('Type code, and run it', () => typesAndRuns(person));
    await step('`input()` and pdb', () => debugs(person));
    await step('Stop an endless loop', () => stops(person));
    await step('Attacks on the box that Python is in', () => attacks(person));
    await step('A bug of your own, after a reload', () => bringsABug(person));
    await step('Desk and stage', () => presents(person));
    await step('Offline copy', () => hasNoCopy(person));
  });
});
