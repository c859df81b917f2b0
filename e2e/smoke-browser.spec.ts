import { type Finding, serveSmokeDeck } from '../tools/test/smoke/smoke-deck.ts';
import { expect, test } from './deck.ts';

// The copy of the deck in the browser is one of the things that it looks at.
test.use({ serviceWorkers: 'allow' });

test('In a browser that nothing drives, the deck looks at it by itself, and says what it finds', async ({
  page,
}) => {
  const findings: Finding[] = [];
  const deck = await serveSmokeDeck(0, (finding) => findings.push(finding));
  await page.goto(deck.urls[0] ?? '');
  await expect.poll(() => findings).toContainEqual(expect.objectContaining({ about: 'Browser' }));
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await expect.poll(() => findings.at(-1)?.about, { timeout: 120_000 }).toBe('Over');
  const marks = Object.fromEntries(findings.map(({ about, mark }) => [about, mark]));
  expect(marks).toMatchObject({
    'Two windows': 'good',
    Fonts: 'good',
    Python: 'good',
    'Offline copy': 'good',
    Run: 'good',
    Debugger: 'good',
    Stop: 'good',
  });

  await test.step('Nobody else is listened to', async () => {
    const send = (body: string) => fetch(new URL('/smoke-report', deck.urls[0]), { method: 'POST', body });
    const before = findings.length;
    expect((await send('{"about":"you","mark":"problem"}')).status).toBe(400);
    expect((await send('x'.repeat(20_000))).ok).toBe(false);
    expect(findings.length).toBe(before);
  });
  await deck.close();
});
