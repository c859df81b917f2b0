import { counted } from '../../ui/words.ts';
import styles from './FilePicker.module.css';

interface FilePickerProps {
  readonly files: readonly string[];
  readonly onOpen: (path: string) => void;
}

/** Every file of the project, those that have no tab included. */
export function FilePicker({ files, onOpen }: FilePickerProps) {
  return (
    <select
      aria-label="All files"
      className={styles.picker}
      value=""
      onChange={(event) => onOpen(event.target.value)}
    >
      <option value="" disabled>
        {counted(files.length, 'file')}
      </option>
      {[...files].sort().map((path) => (
        <option key={path} value={path}>
          {path}
        </option>
      ))}
    </select>
  );
}
