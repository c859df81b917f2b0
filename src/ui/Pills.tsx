import { Link } from 'wouter';
import { classes } from './css.ts';
import styles from './Pills.module.css';

interface PillsProps {
  readonly name: string;
  readonly items: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  /** Labels that are names in code. */
  readonly isCode?: boolean;
}

/** A few places of one kind beside each other, of which one is here. */
export function Pills({ name, items, isCode = false }: PillsProps) {
  return (
    <nav aria-label={name}>
      <ol className={classes(styles.pills, isCode && styles.code)}>
        {items.map(({ label, href, isCurrent }) => (
          <li key={href}>
            <Link href={href} className={styles.pill} aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
