import { useState } from 'react';
import { useLocation } from 'wouter';
import { benchKey, zipOf } from '#case';
import { addresses } from '../../pages/addresses.ts';
import { Button, saveFile } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import styles from './AsideNotice.module.css';
import { bringAllBack, forget } from './aside.ts';
import { type Aside, useAsides } from './asides.ts';

/** Says on a page, and on the cover, that the page was started without what was stored for it, and offers it back. */
export function AsideNotice() {
  const [address] = useLocation();
  const { asides, areKept } = useAsides();
  const aside = asides.findLast(({ page }) => page === address || address === addresses.cover);
  const [closed, setClosed] = useState(0);
  const [isSaved, setSaved] = useState(false);
  if (!aside || aside.at === closed) return null;
  const save = () => void saveAside(aside).then(() => setSaved(true));
  return (
    <aside aria-label="Put aside" className={styles.notice}>
      <p>
        {address === addresses.cover ? `The page ${aside.page}` : 'This page'} failed and was started without{' '}
        {contentsOf(aside)}.
        {!areKept && ' This browser could not store that. Save it before you close this tab.'}
      </p>
      <p className="row">
        <Button primary onClick={save}>
          Save as a zip
        </Button>
        <Button onClick={() => void bringAllBack(aside)}>Restore</Button>
        <Button onClick={() => setClosed(aside.at)}>Later</Button>
        {/* Only once it is saved. */}
        {isSaved && <Button onClick={() => void forget(aside)}>Delete it here</Button>}
      </p>
    </aside>
  );
}

function contentsOf({ own, workspaces, progress }: Aside): string {
  const edited = workspaces.reduce((count, { edits }) => count + Object.keys(edits).length, 0);
  const parts = [
    own && `the project "${own.name}"`,
    edited > 0 && `the edits of ${counted(edited, 'file')}`,
    progress !== null && 'the progress of this lesson',
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? 'what was open on it' : parts.join(' and ');
}

/**
 * Saves what was put aside as a zip: the user's project with its edits, the edits of each bench in a folder of its own, and all
 * of it once more as it was stored.
 */
async function saveAside(aside: Aside): Promise<void> {
  const texts = new Map<string, string>([['stored.json', `${JSON.stringify(aside, null, 2)}\n`]]);
  const { own, workspaces } = aside;
  for (const [path, text] of Object.entries(own?.files ?? {})) texts.set(`project/${path}`, text);
  for (const { bench, edits } of workspaces) {
    const isOwn = bench.for === 'own' && bench.case === own?.id;
    const folder = isOwn ? 'project' : benchKey(bench);
    for (const [path, text] of Object.entries(edits)) texts.set(`${folder}/${path}`, text);
  }
  saveFile('machete-mode-put-aside.zip', await zipOf(texts), 'application/zip');
}
