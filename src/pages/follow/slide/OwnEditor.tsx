import { useMemo } from 'react';
import type { FollowedBench } from '../../../room/index.ts';
import { addresses, urlOf } from '../../addresses.ts';
import { linkOf } from '../../share/link.ts';
import styles from './ReadSlide.module.css';

/** The same code in an editor and a Python of this device: in another tab, so that the room stays. */
export function OwnEditor({ bench: { id, edits, openFile } }: { readonly bench: FollowedBench }) {
  const href = useMemo(
    () => urlOf(addresses.open(linkOf({ bench: id, edits, openFile, selection: null }))).href,
    [id, edits, openFile],
  );
  // Python is WebAssembly: a few locked-down browsers have none.
  if (typeof WebAssembly === 'undefined')
    return <span className={styles.without}>This browser cannot run Python.</span>;
  return (
    <a className={styles.own} href={href} target="_blank" rel="noopener">
      Open in my own editor
    </a>
  );
}
