import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import styles from './Empty.module.css';
import { Openers } from './Openers.tsx';
import { PasteForm } from './PasteForm.tsx';
import type { Brought } from './reading/entry.ts';
import { Steps } from './Steps.tsx';
import { openSample } from './sample/sample.ts';

interface EmptyProps {
  readonly messages: ReactNode;
  readonly onBring: (bringing: Promise<readonly Brought[]>) => void;
  readonly onPaste: (path: string, text: string) => void;
}

/** Before a project is open: how to bring one, and what will happen with it. */
export function Empty({ messages, onBring, onPaste }: EmptyProps) {
  return (
    <main className={styles.empty}>
      <div className={styles.bar}>
        <PageBar />
      </div>
      <header className={styles.head}>
        <h1>Bring your own bug</h1>
        <p>Your project becomes a case. It is read into this browser and not sent to any server of ours.</p>
      </header>
      <div className={styles.bring}>
        <section aria-label="Bring a project" className={styles.zone}>
          <p className={styles.drop}>
            Drop a folder, files, a zip or wheels of pure Python anywhere on this page
          </p>
          <Openers onBring={onBring} />
          <details className={styles.paste}>
            <summary>Paste a file</summary>
            <PasteForm taken={() => false} onPaste={onPaste} />
          </details>
        </section>
        {messages}
        <p className={styles.more}>
          <Button onClick={openSample}>Try it with a sample</Button> A small project with a bug in it.
        </p>
        <p className="muted">
          Need only the hooks? <Link href={addresses.hooks}>The hook shelf</Link>
        </p>
      </div>
      <Steps />
    </main>
  );
}
