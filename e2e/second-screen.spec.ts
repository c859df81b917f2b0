import { expect, open, type Page, test } from './deck.ts';

const executablePath = process.env.CHROMIUM_PATH;

/** A laptop, and a projector at its right. */
test.use({
  viewport: null,
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--screen-info={1280x800}{1280,0 1920x1080 label=Projector}'],
  },
});

test('The desk puts the stage on the projector, and has it fill that', async ({
  coldDeck: deck,
  context,
  baseURL,
}) => {
  await open(deck, '/presenter/10/0');
  await allowWindowManagement(deck, new URL(baseURL ?? '').origin);
  const opening = context.waitForEvent('page');
  await deck.getByRole('button', { name: 'Open its window' }).click();
  const stage = await opening;
  await expect(stage).toHaveURL(/#\/talk\/10\/0$/);
  await expect(deck.getByRole('status', { name: 'Audience window' })).toContainText('Projector');
  expect(await stage.evaluate(() => screenX)).toBeGreaterThanOrEqual(1280);
  await expect(stage.getByRole('heading', { level: 1 })).toBeVisible();
  // A desk that was reloaded finds its window again.
  await deck.reload();
  await expect(deck.getByText('Audience: open')).toBeVisible();
  await deck.getByRole('button', { name: 'Fill its screen' }).click();
  await expect.poll(() => stage.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(deck.getByText('Audience: full screen')).toBeVisible();
  await expect(deck.getByRole('status', { name: 'Audience window' })).toBeEmpty();
});

/** What a speaker allows once, when the browser asks. */
async function allowWindowManagement(page: Page, origin: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { browserContextId = '' } = (await browser.send('Target.getTargetInfo')).targetInfo;
  await browser.send('Browser.grantPermissions', {
    permissions: ['windowManagement'],
    origin,
    browserContextId,
  });
}
