// @ts-check
// Runs in the deck, which `npm run smoke:browser` serves, in a browser that nothing drives. Once a person has pressed "Run all checks", it
// reads the preflight, plays at a bench as that person would, and sends each thing that it finds to the command.

const DEADLINE_MS = 90_000;

/** @typedef {'good' | 'to know' | 'problem'} Mark */

/** @param {string} about @param {Mark} mark @param {string} says */
async function report(about, mark, says) {
  await fetch('./smoke-report', { method: 'POST', body: JSON.stringify({ about, mark, says }) });
}

/**
 * Waits until it is there.
 * @template Found
 * @param {string} what @param {() => Found | null | undefined | false | ''} look
 * @returns {Promise<Found>}
 */
async function wait(what, look) {
  const since = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - since > DEADLINE_MS)
      throw new Error(`${what}: not within ${DEADLINE_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) =>
  [...document.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);
/** @param {string} name */
const button = (name) =>
  wait(`button "${name}"`, () =>
    all('button').find((each) => each.textContent === name && !each.matches(':disabled')),
  );
const python = () => all('[role="status"][aria-label="Python"]')[0]?.textContent ?? '';
const terminal = () => all('.xterm-rows')[0]?.textContent?.replaceAll('\u00a0', ' ') ?? '';

/** @param {string} address */
async function goTo(address) {
  const gone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = address;
  await gone;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** @param {RegExp} ending */
async function run(ending) {
  await wait('Python', () => /ready|exited|killed|crashed/.test(python()));
  (await button('Run')).click();
  return wait(`a run that is ${ending}`, () => ending.exec(python())?.[0]);
}

/** @param {string} panel @param {string} text */
async function paste(panel, text) {
  const field = await wait(panel, () => all(`[aria-label="${panel}"] :is(textarea, [role="textbox"])`)[0]);
  field.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox would hand out an empty one in its place.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  field.dispatchEvent(event);
}

/** What the page has of all that other browsers, or plain http, may lack. */
async function facts() {
  const has = {
    'a secure context': isSecureContext,
    isolation: crossOriginIsolated,
    'shared memory': typeof SharedArrayBuffer !== 'undefined',
    JSPI: 'Suspending' in WebAssembly,
    locks: 'locks' in navigator,
    'a service worker': 'serviceWorker' in navigator,
    'a wake lock': 'wakeLock' in navigator,
  };
  const names = (/** @type {boolean} */ wanted) =>
    Object.entries(has).flatMap(([name, is]) => (is === wanted ? [name] : []));
  const lacks = names(false);
  const says = `${navigator.userAgent} has ${names(true).join(', ') || 'nothing'}`;
  await report('Browser', 'good', lacks.length > 0 ? `${says}; it lacks ${lacks.join(', ')}` : says);
}

/** Each line of the preflight about this machine, once it has its verdict. */
async function preflight() {
  const marks = /** @type {Readonly<Record<string, Mark>>} */ ({
    go: 'good',
    caution: 'to know',
    'no-go': 'problem',
  });
  const lines = () => all('[aria-labelledby="machine"] li');
  const count = await wait('the preflight', () => lines().length);
  for (let index = 0; index < count; index++) {
    const line = await wait(
      `check ${index + 1} of ${count} (${lines()[index]?.querySelector('span')?.textContent})`,
      () => {
        const each = lines()[index];
        return each && marks[each.dataset.mark ?? ''] && each;
      },
    );
    const [head, ...rest] = [...line.querySelectorAll('p')].map((each) => each.textContent);
    const name = line.querySelector('span')?.textContent ?? head ?? '';
    await report(name, marks[line.dataset.mark ?? ''] ?? 'problem', rest.join(' '));
  }
  // The stages of all cases take minutes, and one of them follows anyway.
  (await button('Stop')).click();
}

/** @type {Readonly<Record<string, () => Promise<[Mark, string]>>>} */
const AT_THE_BENCH = {
  async Run() {
    await goTo('/demo/double-import/hook');
    await run(/exited 1/);
    const culprit = await wait('the culprit', () =>
      all('[aria-label="Evidence"] button').find((each) => each.textContent?.includes('the culprit')),
    );
    return ['good', `The evidence names the culprit: ${culprit.textContent}`];
  },
  async Debugger() {
    await goTo('/demo/sys-path/hook');
    if (!/waiting/.test(await run(/waiting for you|exited \d+/)))
      return [
        'problem',
        `pdb gets nothing that is typed. ${all('main')[0]?.textContent?.match(/[^.]*input\(\)[^.]*\./)?.[0] ?? ''}`,
      ];
    await paste('Terminal', 'p 6 * 7\n');
    await wait('the answer of pdb', () => terminal().includes('42'));
    await paste('Terminal', 'c\n');
    await wait('its end', () => /exited/.test(python()));
    return ['good', 'pdb answers at the terminal'];
  },
  async Stop() {
    await goTo('/demo/double-import/buggy');
    (
      await wait('main.py', () => all('[role="tab"]').find((each) => each.textContent?.includes('main.py')))
    ).click();
    await paste('Editor', 'print("It goes on.")\nwhile True: pass\n');
    await run(/running/);
    // Before that, a machine that is busy may still be starting Python, which looks for no signal.
    await wait('its first line', () => terminal().includes('It goes on.'));
    (await button('Stop')).click();
    const ending = await wait('its end', () => /exited \d+|killed/.exec(python())?.[0]);
    (await button('Reset')).click();
    return ending === 'exited 130'
      ? ['good', 'An endless loop ends by Ctrl-C']
      : ['to know', `An endless loop was ${ending}`];
  },
};

async function walk() {
  await facts();
  await wait('Run all checks', () =>
    all('[aria-labelledby="machine"] li').some((each) => each.dataset.mark !== 'waiting'),
  );
  await preflight();
  for (const [about, look] of Object.entries(AT_THE_BENCH)) {
    const [mark, says] = await look().catch((failure) => [/** @type {const} */ ('problem'), String(failure)]);
    await report(about, /** @type {Mark} */ (mark), says);
  }
  await report('Over', 'good', 'That is all from this browser.');
}

// The preflight opens the deck a second time, at another address.
if (location.hash === '#/preflight') walk().catch((failure) => report('Walk', 'problem', String(failure)));
