import { Link } from 'wouter';
import { onPackages } from '../../case/catalogue.ts';
import { addresses } from '../addresses.ts';
import styles from './Lesson.module.css';
import { TakeHome } from './take-home/TakeHome.tsx';

/** Behind the last page: the same mystery on the packages in which it happens, and the case to take home. */
export function Ending({ caseId }: { readonly caseId: string }) {
  return (
    <section aria-labelledby="next" className={styles.ending}>
      <h2 id="next">What comes next</h2>
      {onPackages(caseId).map(({ id, title, story }) => (
        <div key={id}>
          <h3>
            <Link href={addresses.lessonPage(id, 0)}>{title}</Link>
          </h3>
          <p>{story}</p>
        </div>
      ))}
      <TakeHome caseId={caseId} />
    </section>
  );
}
