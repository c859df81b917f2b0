import { addToOwn, openFile, openOwn, ownBench, useSession } from '../../session/index.ts';
import { Button, TextWithCode } from '../../ui/index.ts';
import { AddOrOpen } from './Dialogs.tsx';
import { Empty } from './Empty.tsx';
import styles from './Own.module.css';
import { OwnBench } from './OwnBench.tsx';
import { fromDrop } from './reading/bring.ts';
import { useDrop } from './use-drop.ts';
import { type Opening, useOpening } from './use-opening.ts';

/** Your own project as a case. */
export function Own() {
  const own = useSession((session) => session.own);
  const isReading = useSession(({ storage }) => storage === 'reading');
  const { opening, bring, add, replace, forget } = useOpening();
  const isOver = useDrop((dropped) => void bring(fromDrop(dropped)));
  const messages = <Messages opening={opening} onClose={forget} />;
  if (!own && isReading) return <main aria-busy="true" />;
  return (
    <>
      {own ? (
        <OwnBench key={own.id} own={own} messages={messages} onBring={bring} onPaste={paste} />
      ) : (
        <Empty messages={messages} onBring={bring} onPaste={paste} />
      )}
      {opening.status === 'asking' && own && (
        <AddOrOpen
          own={own}
          next={opening.project}
          onAdd={() => add(opening.project)}
          onOpen={() => replace(opening.project)}
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
    openOwn({ name: path, files: { [path]: ended }, argv: [path], env: {}, packages: [] });
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
          <p key={note}>
            <TextWithCode text={note} />
          </p>
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
