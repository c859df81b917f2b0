import styles from './Steps.module.css';

/** What happens with a project that is brought, in three pictures. */
export function Steps() {
  return (
    <ol className={styles.steps}>
      <li>
        <div className={styles.picture} aria-hidden>
          <i className={styles.said} />
          <i className={styles.said} />
          <i className={styles.failed} />
        </div>
        <h2>Run it</h2>
        <p>Your project runs here and fails as at home. You can edit every file.</p>
      </li>
      <li>
        <div className={styles.picture} aria-hidden>
          <i className={styles.code} />
          <i className={styles.added} />
          <i className={styles.added} />
          <i className={styles.code} />
        </div>
        <h2>Put a hook in</h2>
        <p>Choose a question, such as "Who changes this object?", and name the object.</p>
      </li>
      <li>
        <div className={styles.paper} aria-hidden>
          <i className={styles.frame} />
          <i className={styles.frame} />
          <i className={styles.last} />
        </div>
        <h2>Read who did it</h2>
        <p>Run it again: the last line of the stack is the line that you look for.</p>
      </li>
    </ol>
  );
}
