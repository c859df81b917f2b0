import { at } from '#case';
import { closeOwn, type OwnProject } from '../../session/index.ts';
import { Button, Dialog, TitledDialog } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { Openers } from './Openers.tsx';
import styles from './Own.module.css';
import { PasteForm } from './PasteForm.tsx';
import type { Brought } from './reading/entry.ts';
import type { Project } from './use-opening.ts';

interface AddFilesProps {
  readonly own: OwnProject;
  readonly onBring: (bringing: Promise<readonly Brought[]>) => void;
  readonly onPaste: (path: string, text: string) => void;
  readonly onClose: () => void;
}

/** Brings more files to the open project, or another one in its place. */
export function AddFiles({ own, onBring, onPaste, onClose }: AddFilesProps) {
  return (
    <TitledDialog name="Add files" onClose={onClose} className={styles.dialog}>
      <p>
        Files and folders are added to {own.name}, or opened in its place: you are asked first. Wheels are
        installed into it.
      </p>
      <Openers onBring={onBring} />
      <h3>Paste a file</h3>
      <PasteForm taken={(path) => Object.hasOwn(own.files, path)} onPaste={onPaste} />
    </TitledDialog>
  );
}

interface AddOrOpenProps {
  readonly own: OwnProject;
  readonly next: Project;
  readonly onAdd: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Asks what to do with files while a project is open: there is one at a time, and its edits are nowhere else. */
export function AddOrOpen({ own, next, onAdd, onOpen, onClose }: AddOrOpenProps) {
  const replaced = Object.keys(next.files).filter((path) => at(own.files, path) !== undefined);
  return (
    <Dialog name="Add or open" onClose={onClose} className={styles.dialog}>
      <h2>
        Add {counted(Object.keys(next.files).length, 'file')} to "{own.name}"?
      </h2>
      {replaced.length > 0 && (
        <p>
          {shortList(replaced)} {replaced.length === 1 ? 'is' : 'are'} there already: the new text replaces
          it, and your edits to it here.
        </p>
      )}
      <p>
        Or open "{next.name}" in its place: then your edits to "{own.name}" here are lost. Your files on disk
        do not change.
      </p>
      <div className={styles.choices}>
        <Button primary data-first onClick={onAdd}>
          Add to {own.name}
        </Button>
        <Button onClick={onOpen}>Open {next.name} instead</Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

/** More names would say no more. */
const MOST_NAMES = 3;

function shortList(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMES;
  const names = paths.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${names} and ${counted(more, 'more file')}` : names;
}

/** Asks before a project goes whose edits are nowhere else. */
export function AskToRemove({ own, onClose }: Pick<AddFilesProps, 'own' | 'onClose'>) {
  return (
    <Dialog name="Remove the project" onClose={onClose} className={styles.dialog}>
      <h2>Remove "{own.name}" from this browser?</h2>
      <p>Your edits to it here are lost. Your files on disk do not change.</p>
      <div className={styles.choices}>
        <Button primary data-first onClick={onClose}>
          Keep {own.name}
        </Button>
        <Button onClick={closeOwn}>Remove it and its edits</Button>
      </div>
    </Dialog>
  );
}
