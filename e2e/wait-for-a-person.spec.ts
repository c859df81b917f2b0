import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import type { Transcript } from '#runtime';
import { serve } from '../tools/serve/server.ts';
import { bareHost } from './bare-host.ts';
import { buildContractPage } from './contract/build-page.ts';
import { CONVERSATIONS, type Conversation } from './contract/conversations.ts';
import { expect, test } from './deck.ts';

const FOLDER = resolve('.generated/contract/waits');

// Many programs, one after another.
test.describe.configure({ timeout: 600_000 });

test('A program waits for a person in the same way with and without shared memory', async ({ context }) => {
  await buildContractPage(FOLDER);
  const isolated = await serve({ port: 0, folder: FOLDER });
  const bare = await bareHost('/', FOLDER);
  const [sharing, suspending] = [await context.newPage(), await context.newPage()];
  await openContract(sharing, isolated.url, true);
  await openContract(suspending, bare.url, false);

  for (const conversation of CONVERSATIONS)
    await test.step(conversation.title, async () => {
      const [one, other] = await Promise.all([
        converse(sharing, conversation),
        converse(suspending, conversation),
      ]);
      for (const transcript of [one, other]) expectAsNative(conversation, transcript);
      if (!conversation.varies) expect(textOf(other)).toBe(textOf(one));
    });

  await bare.stop();
  await isolated.close();
});

async function openContract(page: Page, url: string, isIsolated: boolean) {
  await page.goto(`${url}?runtime=embedded`);
  await page.waitForFunction(() => 'contractPage' in globalThis);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(isIsolated);
  const info = await page.evaluate(() => globalThis.contractPage.boot([]));
  expect(info.interactive).toEqual({ works: true });
}

const converse = (page: Page, { program, acts }: Conversation): Promise<Transcript> =>
  page.evaluate(([given, done]) => globalThis.contractPage.converse(given, done), [program, acts] as const);

function expectAsNative({ title, shows, ends }: Conversation, transcript: Transcript) {
  const text = textOf(transcript);
  let from = 0;
  for (const shown of shows) {
    const at = text.indexOf(shown, from);
    expect(at, `${title}: "${shown}" in ${JSON.stringify(text)}`).not.toBe(-1);
    from = at + shown.length;
  }
  const ending = transcript.exit?.ending;
  expect(ending?.how === 'exited' ? ending.code : ending?.how, `${title}: ${text}`).toBe(ends);
}

const textOf = ({ dialogue }: Transcript) => dialogue.map(({ text }) => text).join('');
