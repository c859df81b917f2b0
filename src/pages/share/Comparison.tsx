import type { Case, ProjectFiles, StageName } from '#case';
import { Diff } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import styles from './Comparison.module.css';
import { useOriginals } from './use-originals.ts';

interface ComparisonProps {
  readonly subject: Case;
  readonly stage: StageName;
  readonly edits: ProjectFiles;
}

/** What edits change of a stage as it was prepared, file by file. */
export function Comparison({ subject, stage, edits }: ComparisonProps) {
  const paths = Object.keys(edits);
  const originals = useOriginals(subject, stage, paths);
  if (paths.length === 0) return <p>All files are as prepared.</p>;
  if (!originals) return <p aria-busy="true">Reading the original.</p>;
  return (
    <section aria-label="What differs" className={styles.comparison}>
      <p>
        {counted(paths.length, 'file')} {paths.length === 1 ? 'differs' : 'differ'} from the original. What
        was added is marked <ins className={styles.added}>so</ins>, what was taken away{' '}
        <del className={styles.removed}>so</del>.
      </p>
      <Diff before={originals} after={{ ...originals, ...edits }} />
    </section>
  );
}
