import { useRef, useState } from 'react';
import { Button, saveFile } from '../../ui/index.ts';
import styles from './LessonList.module.css';
import { useProgress } from './progress/store.ts';
import { exportText, importText } from './progress/transfer.ts';

/** Exports all progress and edits as one file, and imports such a file. */
export function Transfer() {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const take = async (chosen: File | undefined) => {
    if (chosen) setSaid(importText(await chosen.text()));
    if (file.current) file.current.value = '';
  };
  return (
    <section aria-label="Your progress" className={styles.transfer}>
      <p>Your progress is stored in this browser. Export it as a file to take it to another one.</p>
      <div className="row">
        <Button onClick={() => saveFile('machete-mode-lessons.json', exportText(), 'application/json')}>
          Export progress
        </Button>
        <Button onClick={() => file.current?.click()}>Import progress</Button>
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="A file with progress"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <p role="status">{said}</p>
    </section>
  );
}

/** Warns if nothing can be stored; the lesson goes on. */
export function StorageNote() {
  const storage = useProgress(({ storage }) => storage);
  return storage.status === 'refused' ? (
    <p role="status" className="muted">
      {storage.because}
    </p>
  ) : null;
}
