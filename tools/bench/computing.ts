import { setTimeout as settle } from 'node:timers/promises';
import { nativeProject } from '../cases/native-project.ts';
import type { NativePython } from '../cases/native-python.ts';
import type { Bed } from './bed.ts';
import { clickToEnd, onLiveSlide, SPARE_MS, writeProgram } from './live-page.ts';
import { inTurn, median, ms } from './median.ts';
import { timeNative } from './native-time.ts';
import { type Row, row } from './row.ts';

/** In WebAssembly, without computed gotos and CPython's own allocator, it is slower: this is how much it may be. */
const BUDGET = 2;

/** What programs that compute do most. Each takes native Python some tenths of a second. */
const PROGRAMS = {
  strings: `
words = {}
for number in range(300_000):
    word = f"{number % 1_000:04d}-{str(number)[::-1]}"
    words[word] = len(word) + words.get(word[:4], 0)
print(len(sorted(words, key=str.lower)))
`,
  ints: `
total, factor = 0, 1
for number in range(1, 1_500_000):
    total += number * number % 97
for number in range(1, 3_000):
    factor *= number
print(total, factor.bit_length())
`,
  calls: `
class Tree:
    def __init__(self, depth):
        self.kids = [Tree(depth - 1) for _ in range(2)] if depth else []

    def size(self):
        return 1 + sum(kid.size() for kid in self.kids)

def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(Tree(15).size(), fib(26))
`,
};

/** Programs that compute, in the page and natively. */
export function computingVsNative(bed: Bed, native: NativePython): Promise<Row[]> {
  return onLiveSlide(bed, async (page) => {
    const rows: Row[] = [];
    for (const [name, source] of Object.entries(PROGRAMS)) {
      await writeProgram(page, source);
      const project = nativeProject(
        { files: { 'main.py': source }, argv: ['main.py'], env: {} },
        native.version,
      );
      const { web, real } = await inTurn(bed.rounds, {
        async web() {
          await settle(SPARE_MS);
          return (await clickToEnd(page, 'Run')).milliseconds;
        },
        real: () => timeNative(native.executable, ['main.py'], project),
      });
      project.remove();
      const detail = `Chromium ${ms(web)}, Python ${native.version} ${ms(real)}`;
      rows.push(row(`run-vs-native:computing/${name}`, median(web) / median(real), 'ratio', BUDGET, detail));
    }
    return rows;
  });
}
