import type { Token } from './python-tokens.ts';
import styles from './TokenSpans.module.css';

/** The pieces of a line, each in its colour. */
export function TokenSpans({ tokens }: { readonly tokens: readonly Token[] }) {
  return tokens.map(({ kind, text }, at) => (
    <span key={at} data-token={kind} className={styles.token}>
      {text}
    </span>
  ));
}
