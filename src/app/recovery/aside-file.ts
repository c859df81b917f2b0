import { benchKey } from '#case';
import { saveFile } from '../../ui/index.ts';
import type { Aside } from './asides.ts';

/**
 * Saves what lies aside as a zip: the user's project as it was edited, the edits of each bench in a folder of its own, and all
 * of it once more as it was stored.
 */
export async function saveAside(aside: Aside): Promise<void> {
  const { zipSync } = await import('fflate');
  const texts = new Map<string, string>([['stored.json', `${JSON.stringify(aside, null, 2)}\n`]]);
  const { own, workspaces } = aside;
  for (const [path, text] of Object.entries(own?.files ?? {})) texts.set(`project/${path}`, text);
  for (const { bench, edits } of workspaces) {
    const isOwn = bench.for === 'own' && bench.case === own?.id;
    const folder = isOwn ? 'project' : benchKey(bench);
    for (const [path, text] of Object.entries(edits)) texts.set(`${folder}/${path}`, text);
  }
  const encoder = new TextEncoder();
  const zip = zipSync(Object.fromEntries([...texts].map(([path, text]) => [path, encoder.encode(text)])));
  saveFile('machete-mode-put-aside.zip', new Uint8Array(zip), 'application/zip');
}
