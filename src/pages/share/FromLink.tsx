import { useState } from 'react';
import type { BenchId } from '#case';
import { useCase } from '../../case/use-case.ts';
import { resetWorkspace, useSession, workspaceOf } from '../../session/index.ts';
import { TitledDialog } from '../../ui/index.ts';
import { Comparison } from './Comparison.tsx';
import styles from './FromLink.module.css';

interface FromLinkProps {
  readonly bench: BenchId;
}

/** Marks a bench as long as its code came from a link. */
export function FromLink({ bench }: FromLinkProps) {
  const workspace = useSession((session) => workspaceOf(session, bench));
  const [isComparing, setComparing] = useState(false);
  const loaded = useCase(bench.case);
  if (!workspace.fromLink.edits || Object.keys(workspace.edits).length === 0) return null;
  return (
    <div role="note" aria-label="Where this code is from" className={styles.mark}>
      From a link
      <button type="button" onClick={() => setComparing(true)}>
        Compare
      </button>
      <button
        type="button"
        aria-label="Reset to the original"
        onClick={() => loaded.status === 'loaded' && resetWorkspace(bench, loaded.value)}
      >
        Reset
      </button>
      {isComparing && <Compare bench={bench} onClose={() => setComparing(false)} />}
    </div>
  );
}

function Compare({ bench, onClose }: FromLinkProps & { readonly onClose: () => void }) {
  const { edits } = useSession((session) => workspaceOf(session, bench));
  const loaded = useCase(bench.case);
  return (
    <TitledDialog name="Compare with the original" onClose={onClose} className={styles.sheet}>
      {loaded.status === 'failed' && <p role="alert">{loaded.reason}</p>}
      {loaded.status === 'loaded' && <Comparison subject={loaded.value} stage={bench.stage} edits={edits} />}
    </TitledDialog>
  );
}
