import { useRef, useState } from 'react';
import { Button, saveFile } from '../../ui/index.ts';
import styles from './LessonList.module.css';
import { exportText, importText } from './progress/transfer.ts';

/** All progress and edits as one file, to another browser and back. */
export function Transfer() {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const take = async (chosen: File | undefined) => {
    if (chosen) setSaid(importText(await chosen.text()));
    if (file.current) file.current.value = '';
  };
  return (
    <section aria-label="Your progress" className={styles.transfer}>
      <p>Your progress stays in this browser. As a file, it goes with you to another one.</p>
      <div className={styles.buttons}>
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
        className={styles.hidden}
        tabIndex={-1}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <p role="status">{said}</p>
    </section>
  );
}
