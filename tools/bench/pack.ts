import { encodingFor, servedFolder } from '../serve/served-file.ts';
import { dist } from '../setup/dist.ts';
import { filesBelow } from '../setup/files-below.ts';
import { type Row, row } from './row.ts';

const BUDGET_MB = 13;

/** All that the deck may ever load, in the bytes in which its own server sends it. */
export async function pack(): Promise<Row[]> {
  const find = servedFolder(dist);
  const paths = filesBelow(dist).filter((path) => !/(^|\/)\.[^/]*$|\.map$/.test(path));
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const file = await find(`/${encodeURI(path)}`);
      if (!file) throw new Error(`The server has no ${path}.`);
      return { path, bytes: (await file.body(encodingFor(file, 'br'))).length };
    }),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = sizes
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 4)
    .map(({ path, bytes }) => `${path.replace('assets/', '')} ${(bytes / 1e6).toFixed(1)}`);
  return [row('pack', total / 1e6, 'MB', BUDGET_MB, `${sizes.length} files; ${largest.join(', ')}`)];
}
