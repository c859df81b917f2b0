import { lazy, Suspense, useState } from 'react';
import { useKeys } from '../ui/index.ts';

/** Not needed for the first slide. */
const KeyHelp = lazy(async () => ({ default: (await import('../pages/talk/window/KeyHelp.tsx')).KeyHelp }));

/** On every page, all keys, for who asks. */
export function Help() {
  const [isOpen, setOpen] = useState(false);
  useKeys({ help: () => setOpen(true) });
  if (!isOpen) return null;
  return (
    <Suspense>
      <KeyHelp onClose={() => setOpen(false)} />
    </Suspense>
  );
}
