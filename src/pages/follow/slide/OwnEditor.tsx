import { useState } from 'react';
import type { FollowedBench } from '../../../room/index.ts';
import { Button, messageOf } from '../../../ui/index.ts';
import { addresses, urlOf } from '../../addresses.ts';
import styles from './ReadSlide.module.css';

/** The same code in an editor and a Python of this device: in another tab, so that the room stays. */
export function OwnEditor({ bench }: { readonly bench: FollowedBench }) {
  const [problem, setProblem] = useState('');
  // Python is WebAssembly: a few locked-down browsers have none.
  if (typeof WebAssembly === 'undefined')
    return <span className={styles.without}>This browser cannot run Python.</span>;
  const open = () => {
    setProblem('');
    addressOf(bench).then(show, (failure: unknown) => setProblem(messageOf(failure)));
  };
  return (
    <>
      <Button onClick={open}>Open in my own editor</Button>
      {problem && (
        <span role="alert" className={styles.without}>
          {problem}
        </span>
      )}
    </>
  );
}

/** Where this code can be edited and run: a link carries it. */
async function addressOf({ id, edits, openFile }: FollowedBench): Promise<string> {
  // Most people only read.
  const { linkOf } = await import('../../share/link.ts');
  return urlOf(addresses.open(linkOf({ bench: id, edits, openFile, selection: null }))).href;
}

/** In a tab of its own; where the browser allows none, in this one, and Back leads to the room again. */
function show(address: string): void {
  if (!window.open(address, '_blank')) location.href = address;
}
