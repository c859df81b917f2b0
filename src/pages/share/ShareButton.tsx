import { lazy, Suspense, useState } from 'react';
import type { BenchId } from '#case';
import { Button } from '../../ui/index.ts';

/** A link to a bench as it stands, and its QR code. It comes when it is asked for. */
const ShareDialog = lazy(() =>
  import('./ShareDialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })),
);

interface ShareButtonProps {
  readonly bench: BenchId;
}

export function ShareButton({ bench }: ShareButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Share</Button>
      {isOpen && (
        <Suspense>
          <ShareDialog bench={bench} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
