import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { hookOn } from '../trying/hook-for-tests.ts';
import { interpretersForTests } from '../trying/interpreters-for-tests.ts';
import { parted } from '../trying/parted-for-tests.ts';
import { CALLS } from './calls-for-tests.ts';
import { CHANGES } from './changes-for-tests.ts';
import { MADE } from './made-for-tests.ts';
import type { Row } from './row-for-tests.ts';
import { WATCHED } from './watched-for-tests.ts';

const shop = readFileSync(new URL('./shop.py', import.meta.url), 'utf8');
const interpreters = interpretersForTests();

function expectedOf(row: Row, isOld: boolean): readonly string[] {
  if (typeof row.found === 'object') return row.found;
  const mark = isOld && row.main.includes('# run') ? '# run' : '# here';
  if (isOld && row.says311) return [];
  return row.main.split('\n').flatMap((line, at) => (line.includes(mark) ? [`main.py:${at + 1}`] : []));
}

/** An interpreter in the page takes seconds a row: one row of so many, or all of them where the table is printed (TABLE=1). */
const SAMPLE = 4;
const table: string[] = [];
afterAll(() => {
  if (process.env.TABLE)
    console.log(['| hook | asked about | seen |', '|---|---|---|', ...new Set(table)].join('\n'));
});

describe.each(interpreters.map((each) => [each.name, each] as const))(
  'on Python %s',
  (_name, interpreter) => {
    const rows = [...CALLS, ...MADE, ...CHANGES, ...WATCHED].filter(
      ({ only }, at) =>
        interpreter.name !== 'the page' || (only !== 'natively' && (at % SAMPLE === 0 || process.env.TABLE)),
    );
    it.each(rows.map((row) => [row.hook, row.kind, row] as const))('%s: %s', async (_hook, _kind, row) => {
      const files = { 'main.py': row.main, 'shop.py': shop };
      const plain = await interpreter.run(files);
      const watched = await interpreter.run({
        ...files,
        ...hookOn(row.hook, row.module ?? 'shop', row.name),
      });
      const { stderr, reports, sentences } = parted(watched.stderr);
      // The program is what it was, to the byte, and so is how it ended.
      expect({ ...watched, stderr }).toEqual(plain);
      const found = [...new Set(reports.flatMap(({ last }) => last ?? []))]
        .filter((place) => row.found || place.startsWith('main.py'))
        .toSorted();
      const expected = expectedOf(row, interpreter.isOld);
      const says = (interpreter.isOld && row.says311) || row.says;
      if (row.found === 'some') expect(found).toEqual(expect.arrayContaining([...expected]));
      else expect({ found, sentences }).toMatchObject({ found: expected.toSorted() });
      if (says) expect(sentences.join('\n')).toContain(says);
      else expect(sentences.join('\n')).not.toMatch(/failed|could not|cannot|never/);
      const seen =
        expected.length > 0
          ? `found${row.found === 'some' ? '' : `: ${expected.join(', ')}`}`
          : `in words: ${sentences[0]}`;
      if (interpreter.name === 'the page') table.push(`| ${row.hook} | ${row.kind} | ${seen} |`);
    });
  },
);
