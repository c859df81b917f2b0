import { get } from 'node:http';
import { dist } from '../serve/build.ts';
import { filesBelow } from '../setup/files-below.ts';
import type { Bed } from './bed.ts';
import { type Row, row } from './row.ts';

const BUDGET_MB = 13;

/** All that the deck may ever load, in the bytes in which its own server sends it. */
export async function pack(bed: Bed): Promise<Row[]> {
  const sizes = await Promise.all(
    servedPaths().map(async (path) => ({ path, bytes: await transferred(new URL(path, bed.url)) })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = sizes
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 4)
    .map(({ path, bytes }) => `${path.replace('assets/', '')} ${(bytes / 1e6).toFixed(1)}`);
  return [row('pack', total / 1e6, 'MB', BUDGET_MB, `${sizes.length} files; ${largest.join(', ')}`)];
}

function servedPaths(): string[] {
  return filesBelow(dist).filter((path) => !/(^|\/)\.[^/]*$|\.map$/.test(path));
}

/** By hand, since `fetch` unpacks what comes and does not say how long it was. */
function transferred(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}
