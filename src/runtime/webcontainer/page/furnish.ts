import launcherUrl from 'virtual:launcher-url';
import type { WebContainer } from '@webcontainer/api';
import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import stdlibUrl from '../../../../.generated/python/stdlib.bin?url';
import { download } from '../../assets/download.ts';
import { downloadPackage } from '../../assets/download-package.ts';
import { within } from '../../deadline.ts';
import { FILES, FOLDER, packageFile } from '../protocol.ts';

/** Some 16 MB go from one frame of the browser to another. */
const WRITE_DEADLINE_MS = 20_000;

/**
 * Puts our Python into the container, from this page's own server and byte by byte. (`npm install pyodide` in a container
 * brings an interpreter with broken bytes.) Rejects with an error for people.
 */
export async function furnish(container: WebContainer): Promise<void> {
  const sources = [
    [FILES.launcher, launcherUrl, 'the script that runs Python'],
    [FILES.wasm, wasmUrl, 'the Python interpreter'],
    [FILES.stdlib, stdlibUrl, "Python's standard library"],
  ] as const;
  await inTime(container.fs.mkdir(FOLDER, { recursive: true }));
  await Promise.all(
    sources.map(async ([name, url, what]) =>
      write(container, name, await download(url, what, (response) => response.arrayBuffer())),
    ),
  );
}

/** Puts a package, with all that it needs, where the launcher finds it. */
export async function furnishPackage(container: WebContainer, name: string): Promise<void> {
  await write(container, packageFile(name), await downloadPackage(name));
}

function write(container: WebContainer, name: string, content: ArrayBuffer): Promise<void> {
  return inTime(container.fs.writeFile(`${FOLDER}/${name}`, new Uint8Array(content)));
}

function inTime<T>(writing: Promise<T>): Promise<T> {
  return within(WRITE_DEADLINE_MS, 'it took no files from this page', writing);
}
