import { keyOf, type Release, type ReleaseFile } from './release.ts';

/** The files of a release that are missing in the copy, by the cache itself. */
export async function missingOf(cache: Cache, release: Release, scope: string): Promise<ReleaseFile[]> {
  const held = new Set((await cache.keys()).map(({ url }) => url));
  return release.files.filter((file) => !held.has(keyOf(file, scope)));
}
