import styles from './Lesson.module.css';
import { useProgress } from './progress/store.ts';

/** Says it where nothing is kept; the lesson goes on. */
export function StorageNote() {
  const storage = useProgress(({ storage }) => storage);
  return storage.status === 'refused' ? (
    <p role="status" className={styles.note}>
      {storage.because}
    </p>
  ) : null;
}
