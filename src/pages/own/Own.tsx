import { Link } from 'wouter';
import { addToOwn, openFile, openOwn, ownBench, useSession } from '../../session/index.ts';
import { Button } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { AskToReplace } from './Dialogs.tsx';
import { Openers } from './Openers.tsx';
import styles from './Own.module.css';
import { OwnBench } from './OwnBench.tsx';
import { PasteForm } from './PasteForm.tsx';
import { fromDrop } from './reading/bring.ts';
import { useDrop } from './use-drop.ts';
import { type Opening, useOpening } from './use-opening.ts';

/** Your own project as a case. */
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
          <PageBar />
          <header className={styles.head}>
            <h1>Bring your own bug</h1>
            <p>
              Your project becomes a case: edit and run it here, put hooks into it, and see which line did it.
            </p>
            <p>
              It is read into this browser and not sent to any server of ours. Drop a folder, files, a zip, or
              pure-Python wheels anywhere on this page, or choose:
            </p>
          </header>
          <Openers onBring={bring} />
          {messages}
          <details className={styles.paste}>
            <summary>Paste a file</summary>
            <PasteForm taken={() => false} onPaste={paste} />
          </details>
          <p className="muted">
            Need only the hooks? <Link href={addresses.hooks}>The hook shelf</Link>
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

/** Adds a file to the open project, or makes it a project. */
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

interface MessagesProps {
  readonly opening: Opening;
  readonly onClose: () => void;
}

/** What there is to say about the files just opened. */
function Messages({ opening, onClose }: MessagesProps) {
  const notes = opening.status === 'done' ? opening.notes : [];
  const problem = opening.status === 'refused' ? opening.problem : null;
  return (
    <div className={styles.messages}>
      <div role="status" aria-label="Opening">
        {opening.status === 'reading' && <p>Reading…</p>}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {(problem !== null || notes.length > 0) && (
        <Button className={styles.seen} onClick={onClose}>
          Got it
        </Button>
      )}
    </div>
  );
}
