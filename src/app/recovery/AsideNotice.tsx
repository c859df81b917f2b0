import { useState } from 'react';
import { useLocation } from 'wouter';
import { addresses } from '../../pages/addresses.ts';
import { Button } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { bringAllBack, forget } from './aside.ts';
import { saveAside } from './aside-file.ts';
import { type Aside, useAsides } from './asides.ts';
import styles from './Recovery.module.css';

/** Says on a page, and on the cover, that the page was started without what was stored for it, and gives that back. */
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
        {!areKept && ' This browser could not store that: save it before you close this tab.'}
      </p>
      <p className={styles.ways}>
        <Button primary onClick={save}>
          Save as a zip
        </Button>
        <Button onClick={() => void bringAllBack(aside)}>Bring it back</Button>
        <Button onClick={() => setClosed(aside.at)}>Later</Button>
        {/* What is saved can be had again. */}
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
