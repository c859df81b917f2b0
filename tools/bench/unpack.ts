import type { Bed } from './bed.ts';
import { withBootPages } from './boot-page/with-boot-pages.ts';
import { inTurn, median } from './median.ts';
import { type Row, row } from './row.ts';

const BUDGET_MS = 400;
/** No package at all. */
const PLAIN = '';

/** What an interpreter with a case's packages unpacked in it takes longer to boot than one without, while nobody waits for it. */
export async function unpack(bed: Bed): Promise<Row[]> {
  const names = [...new Set(bed.cases.flatMap(({ definition }) => definition.packages ?? []))].sort();
  return withBootPages(bed, async (inBootPage) => {
    const bootWith = (name: string) =>
      inBootPage(async (page) => {
        await page.evaluate(() => globalThis.bootBench.ownFirst());
        return page.evaluate(
          (named) =>
            named === '' ? globalThis.bootBench.ownNext() : globalThis.bootBench.ownNextWith(named),
          name,
        );
      });
    const boots = Object.fromEntries([PLAIN, ...names].map((name) => [name, () => bootWith(name)]));
    const times = await inTurn(bed.rounds, boots);
    const plain = median(times[PLAIN] ?? []);
    return names.map((name) => {
      const whole = median(times[name] ?? []);
      const detail = `boot ${Math.round(whole)} ms, without packages ${Math.round(plain)} ms`;
      return row(`unpack:${name}`, whole - plain, 'ms', BUDGET_MS, detail);
    });
  });
}
