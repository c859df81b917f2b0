import { expect } from 'playwright/test';
import { faultsAt } from '../layout-faults.ts';
import { sectionsOf, stepsOf } from '../sections.ts';
import {
  CODE,
  DOUBLE_IMPORT,
  EVIDENCE,
  goesToBench,
  opensFile,
  PYTHON,
  runs,
  TERMINAL,
  writes,
} from './at-the-bench.ts';
import { SIZE } from './browser.ts';
import { type Person, the, theText } from './person.ts';

const COPY = the('status', 'Offline copy');
/** Some thirty megabytes are read, checked and kept. */
const PATIENCE = { timeout: 120_000 };
const DESK = '/presenter/10/0';

/** From the cover to the first click of the second slide. */
export async function startsTheTalk(person: Person): Promise<string> {
  await person.clicks(the('link', 'Start the talk'));
  await person.sees(the('heading', 'Machete-mode debugging'));
  await person.presses('ArrowRight');
  await person.isAt('/talk/2/0');
  await person.presses('ArrowRight');
  await person.sees(theText(/nobody knows who did it/));
  return 'yes';
}

/** How large code is, `layout.spec.ts` measures. */
export async function walksThroughTheTalk(person: Person): Promise<string> {
  const addresses = sectionsOf('slides').flatMap(({ slides }) => slides.flatMap(stepsOf));
  expect(await person.window.run(faultsAt, { addresses, smallestCode: 0 })).toEqual([]);
  return 'yes';
}

export async function findsTheCulprit(person: Person): Promise<string> {
  await runs(person, /exited 1/);
  await person.sees(the('button', /the culprit/, EVIDENCE));
  return 'yes';
}

export async function refusesToBeAFile(person: Person): Promise<string> {
  await person.sees(the('alert'), /opened as a file.*npm start/);
  return 'no: it says to run `npm start`';
}

/** Waits until the deck is stored. */
export async function hasACopy(person: Person): Promise<void> {
  await person.goesTo('/');
  await person.sees(COPY, 'Offline copy complete', PATIENCE);
}

export async function hasNoCopy(person: Person): Promise<string> {
  await person.goesTo('/');
  await person.sees(COPY, /https/);
  return 'no: it needs https';
}

export async function typesAndRuns(person: Person): Promise<string> {
  await goesToBench(person, DOUBLE_IMPORT);
  await opensFile(person, 'main.py');
  await writes(person, 'number = 6 * 7\n');
  await person.types('print("typed", number)');
  await runs(person, /exited 0/);
  await person.sees(TERMINAL, 'typed 42');
  return 'yes';
}

export async function learns(person: Person): Promise<string> {
  await person.goesTo('/learn');
  await person.clicks(the('link', 'Double import'));
  await person.sees(the('heading', 'The job that died tonight'));
  await runs(person, /exited 1/);
  await person.sees(the('status', 'Check'), 'Done');
  return 'yes';
}

export async function bringsABug(person: Person): Promise<string> {
  const adds = the('button', 'Add this file');
  await person.goesTo('/own');
  await person.clicks(theText('Paste a file'));
  await person.clicks(the('textbox', 'Contents'));
  await person.types('import shelf\nprint("kept", shelf.NAME)');
  await person.clicks(adds);
  await person.clicks(the('button', 'Add files'));
  await person.clicks(the('textbox', 'File name'));
  await person.presses('Control+a');
  await person.types('shelf.py');
  await person.clicks(the('textbox', 'Contents'));
  await person.types('NAME = "one"');
  await person.clicks(adds);
  await person.sees(the('tab', 'shelf.py'));
  await writes(person, 'NAME = "two"\n');
  await runs(person, /exited 0/);
  await person.reloads();
  await runs(person, /exited 0/);
  await person.sees(TERMINAL, 'kept two');
  return 'yes';
}

/** As far as the preflight goes with this machine alone. */
export async function checksTheMachine(person: Person): Promise<string> {
  const machine = the('region', 'This machine');
  await person.goesTo('/preflight');
  await person.clicks(the('button', 'Run all checks'));
  await person.sees(machine, /A second window .* answers in .*Edits are saved/);
  await person.sees(machine, 'starts and responds to input() and Ctrl-C');
  await person.clicks(the('button', 'Stop'));
  return 'yes';
}

export async function goesAnywhere(person: Person): Promise<string> {
  const palette = the('dialog', 'Go to');
  await person.clicks(CODE);
  await person.presses('Control+k');
  await person.sees(the('combobox', 'Go to', palette));
  await person.window.click({ x: 20, y: SIZE.height / 2 });
  await person.seesNo(palette);
  await person.presses('Control+k');
  await person.sees(the('combobox', 'Go to', palette));
  await person.types('random fix');
  await person.sees(the('option', /Seeded, yet different fixed/, palette));
  await person.presses('Enter');
  await person.isAt('/demo/random/fixed');
  await person.seesNo(palette);
  return 'yes';
}

export async function presents(desk: Person): Promise<string> {
  await desk.goesTo(DESK);
  const stage = await desk.opensAnother(() => desk.clicks(the('button', 'Open its window')));
  await stage.isAt('/talk/10/0');
  await desk.presses('ArrowRight');
  await stage.isAt('/talk/11/0');
  await stage.presses('ArrowLeft');
  await desk.isAt(DESK);
  await runs(desk, /exited 1/);
  await stage.sees(PYTHON, /exited 1/);
  await desk.clicks(CODE);
  await desk.types('# typed at the desk');
  await stage.sees(CODE, '# typed at the desk');
  await stage.window.close();
  await desk.sees(the('main'), 'Audience: window gone');
  return 'yes';
}

export async function prints(person: Person): Promise<string> {
  await person.goesTo('/print/slides');
  await person.sees(the('main'), /Recorded · CPython [\d.]+ · exited 1/);
  return 'yes';
}
