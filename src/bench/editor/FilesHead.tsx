import { type Case, isInstalled, isOfCase, type ProjectFiles } from '#case';
import styles from './FilesHead.module.css';
import { FilePicker, FileTabs } from './FileTabs.tsx';

interface FilesHeadProps {
  readonly subject: Case;
  /** All files that there are. */
  readonly files: ProjectFiles;
  /** Those that have a tab. */
  readonly tabs: readonly string[];
  readonly open: string;
  readonly edited?: (path: string) => boolean;
  readonly deceives?: (path: string) => boolean;
  readonly pointedAt?: (path: string) => number;
  /** Of the panel below, that shows the open file. */
  readonly panelId: string;
  readonly onOpen: (path: string) => void;
}

/** Above the open file of a case: its tabs, and the list of all files. */
export function FilesHead(props: FilesHeadProps) {
  const { subject, files, tabs, open, panelId, onOpen } = props;
  const { edited = no, deceives = no, pointedAt = nobody } = props;
  return (
    <header className={styles.head}>
      <FileTabs
        files={tabs}
        open={open}
        edited={edited}
        installed={(path) => isInstalled(path) && !isOfCase(subject, path)}
        deceives={deceives}
        pointedAt={pointedAt}
        panelId={panelId}
        onOpen={onOpen}
      />
      <FilePicker files={Object.keys(files)} onOpen={onOpen} />
    </header>
  );
}

const no = () => false;
const nobody = () => 0;
