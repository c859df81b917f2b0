import type { Frame } from 'playwright/test';
import { attackFromFrame, attackFromWorker } from './attacks/in-javascript.ts';
import { bench, expect, open, type Page, python, run } from './deck.ts';
import { type Trap, besieged as test } from './trap.ts';

/*
 * What if a program got hold of JavaScript? These attacks are written in it, and start where such a program would be:
 * in the worker that runs Python, in another worker of the frame, in the frame itself.
 */

test('What reaches JavaScript, in a worker or in the frame, reaches neither the network nor the page', async ({
  trap,
}) => {
  const { page, port } = trap;
  await page.addInitScript(() => {
    if (parent !== window) return;
    const heard = (name: string) =>
      new BroadcastChannel(name).addEventListener('message', () => (document.title = 'stolen'));
    heard('deck');
  });
  await open(page, bench('hook'));
  await expect(python(page)).toContainText('ready');

  await test.step('A worker like the one that runs Python has nothing to attack with', async () => {
    // The script as it ships, and the attack after it: a debugger cannot get in where there is no eval.
    const script = await page.evaluate(async () => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      return (await fetch(names.find((name) => name.includes('python-worker')) ?? '')).text();
    });
    expect(script.length).toBeGreaterThan(500_000);
    expect(await inWorker(trap, script)).toEqual([]);
    await trap.check();
  });

  await test.step('A worker that still has everything gets nowhere by it', async () => {
    // Both reach nobody: the one speaks to its own opaque origin, the other makes a worker under the same policy.
    expect(await inWorker(trap, '')).toEqual(['a broadcast channel', 'a nested worker']);
    await trap.check();
  });

  await test.step('The frame reaches neither the network nor the page, and goes on to run Python', async () => {
    expect(await frameOf(page).evaluate(attackFromFrame, port)).toEqual([]);
    await trap.check();
    await run(page, /exited 1/);
  });

  await test.step('A frame that leaves for another address asks nobody for it, and is replaced', async () => {
    await frameOf(page).evaluate((to) => {
      setTimeout(() => location.assign(to));
    }, `http://localhost:${port}/stolen`);
    await expect.poll(() => page.frames().length).toBe(1);
    await trap.check();
    await run(page, /exited 1/);
    await trap.check();
  });
});

/** Runs the attack in a worker of the frame, after a script. */
function inWorker({ page, port }: Trap, script: string): Promise<unknown> {
  const attack = `(${String(attackFromWorker)})(${port}).then(report)`;
  return frameOf(page).evaluate(
    (source) =>
      new Promise((resolve) => {
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
        worker.onmessage = (event) => resolve(event.data);
      }),
    `const report = postMessage.bind(self);\n${script};\n${attack}`,
  );
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url() === 'about:srcdoc');
  if (!frame) throw new Error('the frame that runs Python is not there');
  return frame;
}
