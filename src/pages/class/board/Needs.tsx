import { classes } from '../../../ui/index.ts';
import { isFilter, toggleFilter, useBoardView } from './board-view.ts';
import { NEED_NAMES, NeedSign } from './NeedSign.tsx';
import styles from './Needs.module.css';
import { NEEDS, type NeedIs } from './need.ts';

/** How many need what. A press shows those alone. */
export function Needs({ counts }: { readonly counts: Readonly<Record<NeedIs, number>> }) {
  const filter = useBoardView((view) => view.filter);
  return (
    <ul aria-label="Who needs what" className={styles.needs}>
      {NEEDS.map((need) => (
        <li key={need}>
          <button
            type="button"
            aria-pressed={isFilter(filter, { by: 'need', need })}
            title="Show these alone"
            className={classes(styles.need, counts[need] === 0 && styles.none)}
            data-need={need}
            onClick={() => toggleFilter({ by: 'need', need })}
          >
            <NeedSign need={need} />
            <span className={styles.count}>{counts[need]}</span> {NEED_NAMES[need]}
          </button>
        </li>
      ))}
    </ul>
  );
}
