import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { writeRelease } from '../tools/build/offline.ts';
import { type BareHost, bareHost } from './bare-host.ts';

interface Hosts {
  /** Sends no headers and has the deck in a folder, as GitHub Pages has. */
  readonly host: BareHost;
  /** Has the host serve another release from now on: the built deck, changed in a folder of its own. */
  readonly release: (change: (folder: string) => Promise<void>) => Promise<void>;
}

/** Tests of the deck on a host of its own. */
export const releasing = base.extend<Hosts>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern.
  host: async ({}, use) => {
    const host = await bareHost('/someone/machete/');
    await use(host);
    await host.stop();
  },
  release: async ({ host }, use) => {
    const folders: string[] = [];
    await use(async (change) => {
      const folder = await mkdtemp(join(tmpdir(), 'machete-release-'));
      folders.push(folder);
      await cp(resolve('dist'), folder, { recursive: true });
      await change(folder);
      await writeRelease(folder);
      host.folder = folder;
    });
    for (const folder of folders) await rm(folder, { recursive: true });
  },
});

/** Changes a release's title. */
export const withTitle = (title: string) => (folder: string) =>
  edit(join(folder, 'index.html'), (html) =>
    html.replace('<title>Machete Mode</title>', `<title>${title}</title>`),
  );

/** Another title, and another name for each script, as another build has them where a module of all changes. */
export async function withOtherScripts(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const names = (await readdir(assets)).filter((name) => /-[\w-]{8}\.js$/.test(name));
  const other = (text: string) => names.reduce((so, name) => so.replaceAll(name, withOtherHash(name)), text);
  for (const file of [join(folder, 'index.html'), ...names.map((name) => join(assets, name))]) {
    await writeFile(file, other(await readFile(file, 'utf8')));
  }
  for (const name of names) await rename(join(assets, name), join(assets, other(name)));
  await withTitle('The next release')(folder);
}

function withOtherHash(name: string): string {
  return name.replace(/[\w-]{8}(?=\.js$)/, (hash) => [...hash].reverse().join(''));
}

/** With the hook of each case alone: that each stage runs is looked at where it takes less. */
export async function withOneStage(folder: string): Promise<void> {
  const STAGES = /stages:\[[^\]]*`hook`[^\]]*\]/g;
  const scripts = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
  for (const name of scripts) {
    const script = join(folder, 'assets', name);
    if (STAGES.test(await readFile(script, 'utf8')))
      return edit(script, (text) => text.replaceAll(STAGES, 'stages:[`hook`]'));
  }
  throw new Error('No script of the deck has the stages of the cases.');
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
}
