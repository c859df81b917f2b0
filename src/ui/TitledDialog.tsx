import type { ComponentProps } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

/** A dialog that shows its name, and a button that closes it. */
export function TitledDialog({ children, ...dialog }: ComponentProps<typeof Dialog>) {
  return (
    <Dialog {...dialog}>
      <header className="ends">
        <h2>{dialog.name}</h2>
        <Button data-first onClick={dialog.onClose}>
          Close
        </Button>
      </header>
      {children}
    </Dialog>
  );
}
