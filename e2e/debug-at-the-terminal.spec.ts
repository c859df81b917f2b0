import { bench, expect, open, type Page, test } from './deck.ts';
import { evidence, openFile, paste, python, run, terminal, write } from './pages/bench.ts';

/** Starts a program that waits for the user, with the keyboard in the terminal. The one before it has ended. */
async function start(page: Page, source: string): Promise<void> {
  await write(page, source);
  await run(page, /waiting for you/);
  await terminal(page).locator('.xterm-screen').click();
}

async function type(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

test('A speaker debugs at the terminal: steps in pdb, a crash after it happened', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await test.step('A speaker steps through a program in pdb', async () => {
    await start(deck, 'answer = 6\nbreakpoint()\nanswer = answer * 7\nprint("done", answer)');
    await expect(terminal(deck)).toContainText('(Pdb)');
    await type(deck, 'p answer');
    await expect(terminal(deck)).toContainText('p answer6(Pdb)');
    for (const _ of [2, 3, 4]) await type(deck, 'n');
    await expect(terminal(deck)).toContainText('--Return--');
    await type(deck, 'p answer');
    await expect(terminal(deck)).toContainText('p answer42(Pdb)');
    await type(deck, 'w');
    await expect(terminal(deck)).toContainText('/home/talk/main.py(4)<module>()');
    await type(deck, 'c');
    await expect(python(deck)).toContainText('exited 0');
  });

  await test.step('A crash is looked into after it happened', async () => {
    const source =
      'import pdb\n\ndef fall(height):\n    return 1 / height\n\n\ntry:\n    fall(0)\nexcept ZeroDivisionError:\n    pdb.post_mortem()';
    await start(deck, source);
    await expect(terminal(deck)).toContainText('(Pdb)');
    await type(deck, 'p height');
    await expect(terminal(deck)).toContainText('p height0(Pdb)');
    await type(deck, 'q');
    await expect(python(deck)).toContainText(/exited/);
  });
});

test('Lines are typed at the terminal as in a shell: corrected, recalled, pasted, interrupted, ended', async ({
  deck,
}) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await test.step('A line is corrected and recalled', async () => {
    await start(deck, 'for number in (1, 2, 3): print("got", input("? "))');
    await expect(terminal(deck)).toContainText('?');
    await deck.keyboard.type('wrld');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await deck.keyboard.press(key);
    await type(deck, 'o');
    await expect(terminal(deck)).toContainText('got world');
    await deck.keyboard.press('ArrowUp');
    await deck.keyboard.press('Home');
    await type(deck, 'hello ');
    await expect(terminal(deck)).toContainText('got hello world');
    await deck.keyboard.press('ArrowUp');
    await deck.keyboard.press('ArrowUp');
    await deck.keyboard.press('Enter');
    await expect(python(deck)).toContainText('exited 0');
  });

  await test.step('Several lines are pasted at once', async () => {
    await start(deck, 'print(sum(int(input()) for number in range(3)))');
    await paste(deck, '10\n20\n12\n');
    await expect(terminal(deck)).toContainText('42');
    await expect(python(deck)).toContainText('exited 0');
  });

  await test.step('Ctrl-C at the terminal is a KeyboardInterrupt that a program may catch', async () => {
    await start(deck, 'try: input("waiting ")\nexcept KeyboardInterrupt: print("caught")\ninput("again ")');
    await expect(terminal(deck)).toContainText('waiting');
    await deck.keyboard.press('Control+c');
    await expect(terminal(deck)).toContainText('^C');
    await expect(terminal(deck)).toContainText('caught');
    await expect(terminal(deck)).toContainText('again');
    await deck.keyboard.press('Control+c');
    await expect(python(deck)).toContainText('exited 130');
    await expect(terminal(deck)).toContainText('KeyboardInterrupt');
  });

  await test.step('Ctrl-D ends one read; within a line it sends what is there', async () => {
    await start(deck, 'import sys\nprint(len(sys.stdin.read()), "characters")');
    await type(deck, 'four');
    await deck.keyboard.press('Control+d');
    await expect(terminal(deck)).toContainText('5 characters');
    await expect(python(deck)).toContainText('exited 0');
    await start(
      deck,
      'import sys\nfor n in range(2): print(n, repr(sys.stdin.read()))\nprint(repr(input()))',
    );
    await deck.keyboard.press('Control+d');
    await expect(terminal(deck)).toContainText("0 ''");
    await deck.keyboard.type('half');
    await deck.keyboard.press('Control+d');
    await deck.keyboard.press('Control+d');
    await expect(terminal(deck)).toContainText("1 'half'");
    await type(deck, 'whole');
    await expect(terminal(deck)).toContainText("'whole'");
    await expect(python(deck)).toContainText('exited 0');
  });
});

test('What is typed for getpass is not shown, and not recalled', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await start(deck, 'import getpass\nprint(len(getpass.getpass("Secret: ")))\nprint("got", input("open: "))');
  await expect(terminal(deck)).toContainText('Secret:');
  await type(deck, 'sesame');
  await expect(terminal(deck)).toContainText('6open:');
  await expect(terminal(deck)).not.toContainText('sesame');
  await deck.keyboard.press('ArrowUp');
  await type(deck, 'shown');
  await expect(terminal(deck)).toContainText('got shown');
  await expect(terminal(deck)).not.toContainText('sesame');
});

test('A program starts another Python, which reads what is typed, and Stop ends both', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await test.step('Its output, its exit code and its files come back', async () => {
    const child = 'open("left.txt", "w").write("by the other"); print(6 * 7); raise SystemExit(3)';
    await write(
      deck,
      `import subprocess, sys\nr = subprocess.run([sys.executable, "-c", ${JSON.stringify(child)}], capture_output=True, text=True)\n` +
        'print(r.returncode, r.stdout.strip(), open("left.txt").read())',
    );
    await run(deck, /exited 0/);
    await expect(terminal(deck)).toContainText('3 42 by the other');
  });

  await test.step('It talks at the same terminal', async () => {
    const child = 'import time; print("hello", input("who? "), flush=True)\nwhile True: time.sleep(1)';
    await start(
      deck,
      `import subprocess, sys\nsubprocess.run([sys.executable, "-c", ${JSON.stringify(child)}])`,
    );
    await expect(terminal(deck)).toContainText('who?');
    await type(deck, 'Ada');
    await expect(terminal(deck)).toContainText('hello Ada');
    await deck.getByRole('button', { name: 'Stop' }).click();
    await expect(python(deck)).toContainText(/exited 130|killed/);
  });
});

test('Tracebacks have the colours of a terminal, and are read as evidence all the same', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await run(deck, /exited 1/);
  await expect(terminal(deck).locator('.xterm-rows [class*="xterm-fg-"]').first()).toBeVisible();
  await expect(evidence(deck)).toContainText('reports/totals.py:3');
});

test('A program knows the size of its terminal', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await write(deck, 'import os\nprint("columns:", os.get_terminal_size().columns)');
  // A program that is started before there is a terminal takes it for one of 80 columns.
  await terminal(deck).locator('.xterm-rows').waitFor();
  await run(deck, /exited 0/);
  const rows = await terminal(deck).locator('.xterm-rows > div').allTextContents();
  const columns = Number(/columns:\s(\d+)/.exec(rows.join('\n'))?.[1]);
  expect(columns).toBeGreaterThan(40);
  expect(columns).not.toBe(80);
});
