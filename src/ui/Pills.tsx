import { Link } from 'wouter';
import { classes } from './css.ts';
import styles from './Pills.module.css';

interface Pill {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
  /** More than a name says. */
  readonly title?: string | undefined;
}

interface PillsProps {
  readonly name: string;
  readonly items: readonly Pill[];
  /** Labels that are names in code. */
  readonly isCode?: boolean;
}

/** A few places of one kind beside each other, of which one is here. */
export function Pills({ name, items, isCode = false }: PillsProps) {
  return (
    <nav aria-label={name}>
      <ol className={classes(styles.pills, isCode && styles.code)}>
        {items.map(({ label, href, isCurrent, title }) => (
          <li key={href}>
            <Link
              href={href}
              className={styles.pill}
              title={title}
              aria-current={isCurrent ? 'page' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
