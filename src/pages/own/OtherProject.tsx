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

/** More files for the open project, another one, or none. */
export function OtherProject({ own, onBring, onPaste, onClose }: OtherProjectProps) {
  return (
    <Dialog name="Other files" onClose={onClose} className={styles.dialog}>
      <h2>Another project</h2>
      <p>Wheels alone are installed into this one.</p>
      <Openers onBring={onBring} />
      <h2>One more file for {own.name}</h2>
      <PasteForm taken={(path) => Object.hasOwn(own.files, path)} onPaste={onPaste} />
      <div className={styles.choices}>
        <Button onClick={closeOwn}>Forget {own.name} and its edits</Button>
        <Button onClick={onClose}>Back</Button>
      </div>
    </Dialog>
  );
}
