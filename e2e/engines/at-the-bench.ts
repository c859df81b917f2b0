import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'playwright/test';
import { type Person, the } from './person.ts';

const RUN = the('button', 'Run');
export const PYTHON = the('status', 'Python');
export const TERMINAL = the('region', 'Terminal');
export const EVIDENCE = the('region', 'Evidence');
export const CODE = the('tabpanel', undefined, the('region', 'Editor'));

/** Runs what is in the editor, once Python is there, and waits until it ended as expected. */
export async function runs(person: Person, ending: RegExp): Promise<void> {
  await person.sees(PYTHON, /ready|exited|killed|crashed|ended/);
  await person.clicks(RUN);
  await person.sees(PYTHON, ending);
}

interface BenchPage {
  readonly address: string;
  readonly title: string;
}

export const DOUBLE_IMPORT: BenchPage = { address: '/demo/double-import/buggy', title: 'Double import' };
const SYS_PATH: BenchPage = { address: '/demo/sys-path/hook', title: 'Who is changing sys.path?' };

/** Goes to a bench, and waits for it: the page before is there until then, and has a Run as well. */
export async function goesToBench(person: Person, { address, title }: BenchPage): Promise<void> {
  await person.goesTo(address);
  await person.sees(the('heading', title));
}

/** Opens a file by its tab, whatever else that says. */
export async function opensFile(person: Person, name: string): Promise<void> {
  await person.clicks(the('tab', new RegExp(`^${name}`)));
}

/** Replaces the text of the open file. */
export async function writes(person: Person, text: string): Promise<void> {
  await person.clicks(CODE);
  await person.presses('Control+a');
  await person.pastes(text);
  await person.sees(CODE, text.trimEnd().split('\n').at(-1));
}

/** Whether pdb reads what is typed at the terminal; if not, what the page says of it. */
export async function debugs(person: Person): Promise<string> {
  await goesToBench(person, SYS_PATH);
  await runs(person, /waiting for you|exited/);
  if (!/waiting for you/.test(await person.reads(PYTHON))) return because(person);
  await person.sees(TERMINAL, '(Pdb)');
  await person.clicks(TERMINAL);
  await person.types('p 6 * 7\n');
  await person.sees(TERMINAL, /p 6 \* 7\s*42/);
  await person.types('c\n');
  await person.sees(PYTHON, 'exited 1');
  return 'yes';
}

/** Stops a program that would never end. */
export async function stops(person: Person): Promise<string> {
  await goesToBench(person, DOUBLE_IMPORT);
  await opensFile(person, 'main.py');
  await writes(person, 'while True: pass');
  await runs(person, /running/);
  await person.clicks(the('button', 'Stop'));
  await person.sees(PYTHON, /exited|killed/);
  if (/killed/.test(await person.reads(PYTHON))) return 'killed';
  await person.sees(TERMINAL, 'KeyboardInterrupt');
  return 'yes, by Ctrl-C';
}

/** Runs what tries to get out of the box that Python is in. */
export async function attacks(person: Person): Promise<string> {
  const caught: string[] = [];
  const trap = createServer(({ url = '' }, response) => {
    caught.push(url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('caught');
  });
  await new Promise<void>((resolve) => trap.listen(0, resolve));
  try {
    const { port } = trap.address() as AddressInfo;
    const [attempts, imports, functions] = ['attempts', 'imports', 'c_functions'].map((name) =>
      readFileSync(new URL(`../attacks/${name}.py`, import.meta.url), 'utf8'),
    );
    await writes(person, `PORT = ${port}\n${attempts}\n${imports}\n${functions}`);
    await runs(person, /exited 0/);
    await person.sees(TERMINAL, SUMMARY);
    expect(caught).toEqual([]);
    return SUMMARY.exec(await person.reads(TERMINAL))?.[0] ?? '';
  } finally {
    trap.close();
  }
}

/** Of all the attempts: the second summary counts those of the first as well. */
const SUMMARY = /18 failed, \d+ went through/;

/** Why no program reads what is typed, in the words of the page. */
async function because(person: Person): Promise<string> {
  await person.sees(the('main'), 'input() finds the end of the file');
  const said = await person.reads(the('main'));
  return `no: ${/open it by https or on localhost|sends no COOP and COEP headers/.exec(said)?.[0] ?? 'nobody says why'}`;
}
