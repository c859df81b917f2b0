import { Link } from 'wouter';
import { addToOwn, openFile, openOwn, ownBench, useSession } from '../../session/index.ts';
import { addresses } from '../addresses.ts';
import { AskToReplace } from './AskToReplace.tsx';
import { Messages } from './Messages.tsx';
import { Openers } from './Openers.tsx';
import styles from './Own.module.css';
import { OwnBench } from './OwnBench.tsx';
import { PasteForm } from './PasteForm.tsx';
import { fromDrop } from './reading/bring.ts';
import { useDrop } from './use-drop.ts';
import { useOpening } from './use-opening.ts';

/** A project of one's own as a case. */
export function Own() {
  const own = useSession((session) => session.own);
  const isReading = useSession(({ storage }) => storage === 'reading');
  const { opening, bring, replace, forget } = useOpening();
  const isOver = useDrop((dropped) => void bring(fromDrop(dropped)));
  const messages = <Messages opening={opening} onClose={forget} />;
  if (!own && isReading) return <main aria-busy="true" />;
  return (
    <>
      {own ? (
        <OwnBench key={own.id} own={own} messages={messages} onBring={bring} onPaste={paste} />
      ) : (
        <main className={styles.empty}>
          <header className={styles.head}>
            <Link href={addresses.cover}>Machete-mode debugging</Link>
            <h1>Bring your own bug</h1>
            <p>
              A project of yours becomes a case: you edit and run it here, put hooks into it, and read who did
              it.
            </p>
            <p>
              It is read into this browser and goes to no server of ours. Drop a folder, files, a zip, or
              wheels of pure Python anywhere on this page, or choose:
            </p>
          </header>
          <Openers onBring={bring} />
          {messages}
          <details className={styles.paste}>
            <summary>Paste a file</summary>
            <PasteForm taken={() => false} onPaste={paste} />
          </details>
          <p className={styles.more}>
            Only hooks? <Link href={addresses.hooks}>The hook shelf</Link>
          </p>
        </main>
      )}
      {opening.status === 'asking' && own && (
        <AskToReplace
          now={own.name}
          next={opening.project.name}
          onReplace={() => replace(opening.project)}
          onClose={forget}
        />
      )}
      {isOver && <p className={styles.over}>Drop it to open it here</p>}
    </>
  );
}

/** Into the project that is open, or as one of its own. */
function paste(path: string, text: string): void {
  const { own } = useSession.getState();
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  if (own) {
    addToOwn({ [path]: ended });
    openFile(ownBench(own), path);
  } else {
    openOwn({ name: path, files: { [path]: ended }, argv: [path], packages: [] });
  }
}
