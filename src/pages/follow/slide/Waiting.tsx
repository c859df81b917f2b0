import styles from './Waiting.module.css';

/** Before anything was shown. */
export function Waiting({ code }: { readonly code: string }) {
  return (
    <section aria-label="Before the talk" className={styles.waiting}>
      <h1>Machete-mode debugging</h1>
      <p>
        You are in room <b className={styles.code}>{code}</b>. The slides come by themselves.
      </p>
    </section>
  );
}
