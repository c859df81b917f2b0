import { classes } from './css.ts';
import styles from './field.module.css';

/** The attributes of a field for code: nothing corrects or completes what is typed into it. */
export const CODE_FIELD = {
  className: classes(styles.field, styles.code),
  spellCheck: false,
  autoComplete: 'off',
  autoCapitalize: 'off',
} as const;
