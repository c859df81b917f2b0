import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { PaletteDoor } from '../../pages/GoTo.tsx';
import { chordOf, Dialog, messageOf, whenIdle, whenPainted } from '../../ui/index.ts';
import type { PageWords } from './command.ts';
import { isPaletteKey, isTyping } from './palette-key.ts';

/** Not needed for the first slide. */
const load = () => import('./Palette.tsx');
type Loaded = Awaited<ReturnType<typeof load>>;

type Shown =
  | { readonly status: 'closed' | 'loading' }
  | { readonly status: 'open'; readonly Palette: Loaded['Palette'] }
  | { readonly status: 'failed'; readonly reason: string };

const CLOSED: Shown = { status: 'closed' };

interface WithPaletteProps {
  /** The pages that it leads to. */
  readonly pages: readonly PageWords[];
  readonly children: ReactNode;
}

/** A page with a palette: Ctrl+K opens it wherever the focus is, and closes it again. */
export function WithPalette({ pages, children }: WithPaletteProps) {
  const [shown, setShown] = useState<Shown>(CLOSED);
  /** Keys that were pressed before the palette could take them: none may get into an editor. `null` while it is not loading. */
  const early = useRef<string[] | null>(null);

  const close = useCallback(() => {
    early.current = null;
    setShown(CLOSED);
  }, []);
  const open = useCallback(() => {
    early.current = [];
    setShown({ status: 'loading' });
    load().then(
      ({ Palette }) => early.current !== null && setShown({ status: 'open', Palette }),
      (failure: unknown) => {
        early.current = null;
        setShown({ status: 'failed', reason: messageOf(failure) });
      },
    );
  }, []);
  const takeEarly = useCallback(() => {
    const typed = early.current ?? [];
    early.current = null;
    return typed;
  }, []);

  usePaletteKey(
    { isShown: shown.status === 'open', toggle: shown.status === 'closed' ? open : close },
    early,
  );
  useEffect(loadInTime, []);

  return (
    <PaletteDoor value={open}>
      {children}
      {shown.status === 'open' && <shown.Palette pages={pages} takeEarly={takeEarly} onClose={close} />}
      {shown.status === 'failed' && (
        <Dialog name="Go to" onClose={close}>
          <p role="alert">The list of places could not be loaded: {shown.reason} Reload to try again.</p>
        </Dialog>
      )}
    </PaletteDoor>
  );
}

/** Before all other listeners: in Monaco the same key begins a chord. */
function usePaletteKey(
  palette: { readonly isShown: boolean; readonly toggle: () => void },
  early: RefObject<string[] | null>,
): void {
  const latest = useRef(palette);
  latest.current = palette;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { isShown, toggle } = latest.current;
      const isKey = isPaletteKey(event);
      // The browser closes a dialog a moment before it reports that: the next key would close it again.
      const isEscape = chordOf(event) === 'Escape';
      if (!isKey && !(isEscape && isShown) && early.current === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isKey) !event.repeat && toggle();
      else if (isEscape) toggle();
      else if (isTyping(event)) early.current?.push(event.key);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [early]);
}

/** Once the page is painted, so that it is there when the key is pressed. */
function loadInTime(): () => void {
  let callOff = whenPainted(() => {
    // If it does not arrive now, the key asks for it again, and reports what is wrong.
    callOff = whenIdle(() => void load().catch(() => undefined));
  });
  return () => callOff();
}
