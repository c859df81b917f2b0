import { lazy, Suspense, useState } from 'react';
import type { StageName } from '#case';
import { Button } from '../../ui/index.ts';

/** A link to a bench as it stands, and its QR code. It comes when it is asked for. */
const ShareDialog = lazy(() =>
  import('./ShareDialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })),
);

interface ShareButtonProps {
  readonly caseId: string;
  readonly stage: StageName;
}

export function ShareButton({ caseId, stage }: ShareButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Share</Button>
      {isOpen && (
        <Suspense>
          <ShareDialog caseId={caseId} stage={stage} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
