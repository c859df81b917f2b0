import { closeOwn, type OwnProject } from '../../session/index.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { Openers } from './Openers.tsx';
import styles from './Own.module.css';
import { PasteForm } from './PasteForm.tsx';
import type { Brought } from './reading/entry.ts';

interface OtherProjectProps {
  readonly own: OwnProject;
  readonly onBring: (bringing: Promise<readonly Brought[]>) => void;
  readonly onPaste: (path: string, text: string) => void;
  readonly onClose: () => void;
}

/** Adds files to the open project, opens another, or removes it. */
export function OtherProject({ own, onBring, onPaste, onClose }: OtherProjectProps) {
  return (
    <Dialog name="Other files" onClose={onClose} className={styles.dialog}>
      <h2>Another project</h2>
      <p>If you open only wheels, they are installed into this project.</p>
      <Openers onBring={onBring} />
      <h2>Add a file to {own.name}</h2>
      <PasteForm taken={(path) => Object.hasOwn(own.files, path)} onPaste={onPaste} />
      <div className={styles.choices}>
        <Button onClick={closeOwn}>Remove {own.name} and its edits</Button>
        <Button onClick={onClose}>Back</Button>
      </div>
    </Dialog>
  );
}

interface AskToReplaceProps {
  readonly now: string;
  readonly next: string;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Asks first: there is one project at a time, and its edits are nowhere else. */
export function AskToReplace({ now, next, onReplace, onClose }: AskToReplaceProps) {
  return (
    <Dialog name="Replace the project" onClose={onClose} className={styles.dialog}>
      <h2>
        Replace "{now}" with "{next}"?
      </h2>
      <p>Your edits to "{now}" here are lost. Your files on disk do not change.</p>
      <div className={styles.choices}>
        <Button data-first onClick={onClose}>
          Keep {now}
        </Button>
        <Button primary onClick={onReplace}>
          Replace it
        </Button>
      </div>
    </Dialog>
  );
}
