import type { SectionOutline } from '#deck';
import styles from './Trail.module.css';

interface TrailProps {
  readonly sections: readonly SectionOutline[];
  readonly current: number;
}

/** Where in the talk one is: a short bar for each section. */
export function Trail({ sections, current }: TrailProps) {
  const place = `Section ${current + 1} of ${sections.length}: ${sections[current]?.title ?? ''}`;
  return (
    <div role="img" aria-label={place} className={styles.trail}>
      {sections.map(({ id }, index) => (
        <span
          key={id}
          className={styles.bar}
          data-when={index < current ? 'past' : index === current ? 'now' : 'later'}
        />
      ))}
    </div>
  );
}
