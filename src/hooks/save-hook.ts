import { saveFile } from '../ui/index.ts';
import type { Filled } from './filled.ts';

/** Hands the two files of a hook to the browser's downloads, as a zip that has no folder in it. */
export async function saveHook({ hook, files }: Filled): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = Object.entries(files).map(([path, text]) => [fileName(path), strToU8(text)]);
  saveFile(`${hook.id}.zip`, new Uint8Array(zipSync(Object.fromEntries(entries))), 'application/zip');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
