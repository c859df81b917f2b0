import { bench, expect, goTo, open, openWithoutPython, type Page, run, SLIDES, test } from './deck.ts';
import { code, culprits, evidence, openFile, terminal, write } from './pages/bench.ts';
import { type Reach, reachFaults } from './reach-faults.ts';
import { violationsIn } from './violations.ts';

/** Pages that are laid out anew for each window; slides keep their shape. */
const PAGES = [
  '/',
  '/learn',
  '/learn/double-import',
  bench('hook'),
  '/hooks/who-calls',
  '/own',
  '/presenter/10/0',
];

/** The contrast of two colours that the page has, each as in a style sheet. */
function contrast(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    (colours) => {
      const [light = 0, dark = 0] = colours.map(luminance).sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);

      function luminance(colour: string): number {
        const context = new OffscreenCanvas(1, 1).getContext('2d');
        if (!context) return 0;
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const channels = [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return channels.reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
      }
    },
    [one, other] as const,
  );
}

/** A token as the page has it, as a colour. */
function token(page: Page, name: `--${string}`): Promise<string> {
  return page.evaluate((of) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${of})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

for (const colorScheme of ['dark', 'light'] as const)
  test(`In a system's own ${colorScheme} colours all marks are seen, and none by its colour alone`, async ({
    deck,
  }) => {
    await deck.emulateMedia({ forcedColors: 'active', colorScheme });
    await open(deck, SLIDES.hook);
    await run(deck, /exited 1/);
    await test.step('the culprit is framed and said', async () => {
      await expect(culprits(deck)).toBeVisible();
      const word = culprits(deck).getByText('the culprit');
      expect((await word.boundingBox())?.width).toBeGreaterThan(40);
      expect(
        await culprits(deck)
          .locator('..')
          .evaluate((frame) => getComputedStyle(frame).outlineStyle),
      ).toBe('solid');
      await culprits(deck).click();
      await expect(deck.locator('.culprit-line').first()).toHaveCSS('outline-style', 'solid');
    });
    await test.step('added lines have a bar of their own', async () => {
      await deck.getByRole('tab', { name: 'shop/catalog/models.py' }).click();
      await expect(deck.locator('.added-line').first()).toBeAttached();
      const bars = deck.locator('.margin-view-overlays [class*="addedMargin"]');
      await expect(bars.first()).toHaveCSS('border-inline-start-style', 'double');
    });
    await test.step('code, its selection and the terminal have colours that differ', async () => {
      await code(deck).focus();
      await deck.keyboard.press('ControlOrMeta+a');
      const canvas = await token(deck, '--panel');
      expect(await styleOf(deck, '.monaco-editor .selected-text', 'background-color')).not.toBe(canvas);
      expect(
        await contrast(deck, await styleOf(deck, '.view-line span span', 'color'), canvas),
      ).toBeGreaterThan(7);
      expect(await contrast(deck, await styleOf(deck, '.xterm-rows', 'color'), canvas)).toBeGreaterThan(7);
      const line = await styleOf(deck, '.monaco-editor .cursor', 'background-color');
      expect(await contrast(deck, line, canvas)).toBeGreaterThan(7);
    });
    await test.step('what is chosen in a list has a frame, what has the focus another', async () => {
      await deck.keyboard.press('ControlOrMeta+k');
      const chosen = deck.getByRole('dialog').getByRole('option', { selected: true });
      await expect(chosen).toHaveCSS('outline-style', 'dashed');
      await deck.keyboard.press('Escape');
      await deck.getByRole('button', { name: 'Reset' }).focus();
      await deck.keyboard.press('Shift+Tab');
      await expect(deck.locator(':focus-visible')).toHaveCSS('outline-style', 'solid');
    });
    await test.step('a toggle that is on is inverted', async () => {
      await goTo(deck, '/presenter/10/0');
      const toggle = deck.getByRole('button', { name: 'Laser' });
      const background = () => toggle.evaluate((button) => getComputedStyle(button).backgroundColor);
      const off = await background();
      await toggle.click();
      await expect(toggle).toHaveAttribute('aria-pressed', 'true');
      expect(await contrast(deck, await background(), await token(deck, '--ground'))).toBeGreaterThan(7);
      expect(await background()).not.toBe(off);
      await toggle.click();
    });
    expect(await violationsIn(deck)).toEqual([]);
  });

for (const theme of ['dark', 'light'] as const)
  test(`Who asks for more contrast gets it in the ${theme} theme, in the code as well`, async ({ deck }) => {
    const borders = async () =>
      contrast(deck, await token(deck, '--hairline'), await token(deck, '--ground'));
    const code = async () =>
      contrast(deck, await styleOf(deck, '.margin .line-numbers', 'color'), await token(deck, '--panel'));
    await deck.goto(`/?theme=${theme}&runtime=recorded#${SLIDES.hook}`);
    await expect(deck.locator('.view-line').first()).toBeVisible();
    const before = { borders: await borders(), code: await code() };
    await deck.emulateMedia({ contrast: 'more' });
    await expect.poll(borders).toBeGreaterThan(3);
    expect(await borders()).toBeGreaterThan(before.borders);
    await expect.poll(code).toBeGreaterThan(before.code);
    expect(await contrast(deck, await token(deck, '--muted'), await token(deck, '--ground'))).toBeGreaterThan(
      7,
    );
    expect(await violationsIn(deck)).toEqual([]);
  });

test('On paper the culprit is framed and said, whether a printer has its colour or not', async ({ deck }) => {
  await openWithoutPython(deck, '/');
  const word = deck.getByText('the culprit');
  await expect(word).toHaveCSS('clip-path', 'inset(50%)');
  await deck.emulateMedia({ media: 'print' });
  await expect(word).toHaveCSS('clip-path', 'none');
  expect((await word.boundingBox())?.width).toBeGreaterThan(30);
});

test('Words of every script stand where they are, and nothing turns them unseen', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');

  await test.step('carets are under the part of a line that they mean', async () => {
    await write(deck, 'def f(a, b): return a\n\nx = "日本語🐍" + f("ё", missing)\n');
    await run(deck, /exited 1/);
    const row = (text: string) =>
      terminal(deck).locator('.xterm-rows > div').filter({ hasText: text }).last();
    await expect(row('missing)')).toBeVisible();
    const named = await leftOf(row('missing)'), 'missing');
    const carets = await leftOf(row('^^^^^^^'), '^');
    expect(Math.abs(named - carets)).toBeLessThan(2);
  });

  await test.step('what turns the direction has its name, on the screen, in evidence and in names of files', async () => {
    const source = [
      'name = chr(0x202E)',
      'open(f"a{name}b.txt", "w").write(f"left {name} behind")',
      'raise ValueError(f"שלום, evil {name} txet")',
    ];
    await write(deck, source.join('\n'));
    await run(deck, /exited 1/);
    await expect(terminal(deck)).toContainText('evil <U+202E> txet');
    await expect(evidence(deck)).toContainText('שלום, evil <U+202E> txet');
    await expect(evidence(deck).locator('bdi', { hasText: 'a<U+202E>b.txt' })).toBeVisible();
    await expect(evidence(deck)).toContainText('left <U+202E> behind');
    await expect(deck.locator('body')).not.toContainText('\u202e');
  });
});

/** Where the first of these characters begins in a row, in CSS pixels. */
function leftOf(row: ReturnType<Page['locator']>, text: string): Promise<number> {
  return row.evaluate((element, words) => {
    const at = (element.textContent ?? '').indexOf(words);
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let passed = 0; texts.nextNode(); passed += texts.currentNode.textContent?.length ?? 0) {
      const range = document.createRange();
      const length = texts.currentNode.textContent?.length ?? 0;
      if (at >= passed + length) continue;
      range.setStart(texts.currentNode, at - passed);
      range.setEnd(texts.currentNode, at - passed + 1);
      return range.getBoundingClientRect().left;
    }
    return Number.NaN;
  }, text);
}

/** Opens the deck at each of these addresses, and reaches for all that can be pressed there. */
async function reachesAll(deck: Page, addresses: readonly string[], reach: Reach = {}): Promise<void> {
  await openWithoutPython(deck, '/');
  for (const address of addresses)
    await test.step(address, async () => {
      await goTo(deck, address);
      await expect(deck.getByRole('heading', { level: 1 }).first()).toBeAttached();
      await expect.poll(() => reachFaults(deck, reach)).toEqual([]);
    });
}

for (const [name, size] of [
  ['At 200 % of a small screen', { width: 640, height: 360 }],
  ['On a phone that is held sideways', { width: 844, height: 390 }],
  ['On a projector of 1024 × 600', { width: 1024, height: 600 }],
  ['At 67 % of a screen', { width: 1910, height: 1075 }],
] as const)
  test(`${name} every control can be reached, and none lies over another`, async ({ deck }) => {
    await deck.setViewportSize(size);
    await reachesAll(deck, PAGES);
  });

test('Where the system has letters twice as large, every control can be reached', async ({
  coldDeck: deck,
}) => {
  const browser = await deck.context().newCDPSession(deck);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await reachesAll(deck, PAGES);
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what is pressed is as large as a finger, and the field in use stays in sight above the keyboard', async ({
    coldDeck: deck,
  }) => {
    await reachesAll(deck, PAGES.slice(0, -1), { leastTarget: 44 });
    await test.step('a slide of a few centimetres has its lines close together', async () => {
      await goTo(deck, '/presenter/10/0');
      const line = deck.getByRole('main').locator('.view-line').first();
      await expect.poll(async () => (await line.boundingBox())?.height).toBeLessThan(12);
    });
    await expect(deck.locator('meta[name="viewport"]')).toHaveAttribute(
      'content',
      /interactive-widget=resizes-content/,
    );
    await deck.getByRole('button', { name: 'Go to…' }).click();
    await deck.setViewportSize({ width: 390, height: 420 });
    await expect(deck.getByRole('combobox', { name: 'Go to' })).toBeInViewport({ ratio: 1 });
    await expect(deck.getByRole('dialog').getByRole('option').first()).toBeInViewport();
  });
});
