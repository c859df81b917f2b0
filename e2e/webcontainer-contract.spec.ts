import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { stageOf, stagesOf } from '#case';
import type { Program, Transcript } from '#runtime';
import { programOf } from '../src/evidence/index.ts';
import { SLOW_TRACEBACK } from '../src/runtime/slow-traceback-for-tests.ts';
import { readCases } from '../tools/build/cases/read-cases.ts';
import { firstDifference, readRecording } from '../tools/cases/recordings.ts';
import { isRecordedWithSteps } from '../tools/cases/with-steps.ts';
import { serve } from '../tools/serve/server.ts';
import { buildContractPage } from './contract/build-page.ts';
import { expect, test } from './deck.ts';
import { type StandIn, startStandIn } from './webcontainer-host/stand-in.ts';

/*
 * The real client, our adapter and our launcher, against a stand-in for stackblitz.com; or against stackblitz.com itself, with
 * WEBCONTAINER_HOST=real, which is `npm run smoke:webcontainer`.
 */
const CASES = resolve('cases');
const FOLDER = resolve('.generated/contract/page');
/** What came out, to be looked at. */
const TABLE = resolve('.generated/contract/table');
const IDS = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const isReal = process.env.WEBCONTAINER_HOST === 'real';

// One container for all that follows.
test.describe.configure({ mode: 'default', timeout: 240_000 });

let standIn: StandIn | null = null;
let server: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let container: Page;

interface Row {
  readonly case: string;
  readonly stage: string;
  readonly ending: string;
  readonly transcript: 'as recorded' | 'another';
  readonly recordedMs: number;
  readonly webcontainerMs: number;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  await buildContractPage(FOLDER);
  if (!isReal) standIn = await startStandIn();
  server = await serve({ port: 0, folder: FOLDER });
  context = await browser.newContext();
  if (standIn)
    await context.addInitScript(
      (url) => Reflect.set(globalThis, 'WEBCONTAINER_API_IFRAME_URL', url),
      standIn.origin,
    );
  container = await context.newPage();
  await container.goto(`${server.url}?runtime=webcontainer`);
  await container.waitForFunction(() => 'contractPage' in globalThis);
});

test.afterAll(async () => {
  await context.close();
  await server.close();
  await standIn?.close();
});

const run = (program: Program, typed: readonly string[] = []): Promise<Transcript> =>
  container.evaluate(([given, lines]) => globalThis.contractPage.run(given, lines), [
    program,
    typed,
  ] as const);

const textOf = ({ dialogue }: Transcript) => dialogue.map(({ text }) => text).join('');

const mainOf = (source: string): Program => ({ files: { 'main.py': source }, argv: ['main.py'], env: {} });

test('A container gets our own Python byte by byte, proves itself, and is ready', async () => {
  const info = await container.evaluate(() => globalThis.contractPage.boot([]));
  const sincePageLoadMs = await container.evaluate(() => Math.round(performance.now()));
  keep('ready', { sincePageLoadMs });
  expect(info).toMatchObject({ name: 'webcontainer', interactive: { works: true } });
  if (!standIn) return;
  const put = join(standIn.folder, 'python');
  const original = resolve('node_modules/pyodide/pyodide.asm.wasm');
  expect(hashOf(join(put, 'pyodide.asm.wasm'))).toBe(hashOf(original));
  expect(hashOf(join(put, 'stdlib.bin'))).toBe(hashOf(resolve('.generated/python/stdlib.bin')));
});

// `npm run check:cases` compares the same recordings with the embedded Python: two runs of a stage agree if both are as recorded.
for (const id of IDS) {
  test(`${id}: every stage does in a container what was recorded of it`, async () => {
    const [subject] = await readCases(CASES, undefined, [id]);
    if (!subject) throw new Error(`There is no case ${id}.`);
    const rows: Row[] = [];
    for (const stage of stagesOf(subject.definition)) {
      const recorded = readRecording(CASES, id, stage);
      if (!recorded) throw new Error(`${id}/${stage} has no recording.`);
      const steps = isRecordedWithSteps(subject, stage) && { steps: true as const };
      const program: Program = { ...programOf(subject, stage), ...steps };
      const done = await run(program, stageOf(subject, stage).typed ?? []);
      const difference = await firstDifference(unnamed(recorded), unnamed(done));
      expect.soft(difference, `${id}/${stage}`).toBeNull();
      rows.push({
        case: id,
        stage,
        ending: JSON.stringify(done.exit?.ending),
        transcript: difference === null ? 'as recorded' : 'another',
        recordedMs: Math.round(recorded.exit?.milliseconds ?? 0),
        webcontainerMs: Math.round(done.exit?.milliseconds ?? 0),
      });
    }
    expect(rows.length).toBeGreaterThan(0);
    keep(id, rows);
  });
}

test('A debugger answers by typing', async () => {
  const source = 'answer = 6\nbreakpoint()\nanswer *= 7\nprint("done", answer)\n';
  const typed = ['p answer', 'n', 'n', 'p answer', 'w', 'c'];
  const transcript = await run(mainOf(source), typed);
  expect(textOf(transcript)).toContain('(Pdb) p answer\n42\n');
  expect(textOf(transcript)).toContain('/home/talk/main.py(4)<module>()');
  expect(transcript.exit?.ending).toEqual({ how: 'exited', code: 0 });
});

test('Stop ends an endless loop by a KeyboardInterrupt, and one that catches it by force', async () => {
  const stop = (source: string) =>
    container.evaluate(
      (program) => globalThis.contractPage.converse(program, [{ at: 'go', does: 'stop' }]),
      mainOf(source),
    );
  const loop = await stop('print("go", flush=True)\nwhile True:\n    pass\n');
  expect(textOf(loop)).toContain('KeyboardInterrupt');
  expect(loop.exit?.ending).toEqual({ how: 'exited', code: 130 });
  const slow = await stop(SLOW_TRACEBACK);
  expect(textOf(slow)).toContain('KeyboardInterrupt');
  expect(slow.exit?.ending).toEqual({ how: 'exited', code: 130 });
  const deaf =
    'while True:\n    try:\n        print("go", flush=True)\n        while True: pass\n    except KeyboardInterrupt: pass\n';
  expect((await stop(deaf)).exit?.ending).toEqual({ how: 'killed' });
  expect(textOf(await run(mainOf('print("again")')))).toBe('again\n');
});

test('A flood of output is cut in the middle, says so, and comes to its end', async () => {
  const flood = await run(mainOf('for number in range(60_000): print(number, "x" * 30)\n'));
  expect(textOf(flood)).toContain('characters cut');
  expect(textOf(flood)).toMatch(/59999 x{30}\n$/);
  expect(textOf(flood).length).toBeLessThan(1_000_000);
});

test('A program finds no network and no Node below Python', async () => {
  const source = [
    'import ctypes',
    'run = ctypes.CDLL(None).emscripten_run_script',
    'print("before", flush=True)',
    'run(b"process.exit(7)")',
  ].join('\n');
  const transcript = await run(mainOf(source));
  expect(transcript.exit?.ending).toMatchObject({ how: 'crashed', reason: expect.stringContaining('eval') });
  expect(textOf(await run(mainOf('print("again")')))).toBe('again\n');
});

function keep(name: string, rows: object): void {
  mkdirSync(TABLE, { recursive: true });
  writeFileSync(join(TABLE, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
}

/** What ran it is no difference. */
function unnamed<T extends { runtime: string }>(transcript: T): T {
  return { ...transcript, runtime: '' };
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
