import { useEffect, useState } from 'react';

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked at once, some browsers would download nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export interface Copying {
  /** "Copied" for a moment; "refused" until the next try. */
  readonly status: 'idle' | 'copied' | 'refused';
  /** Resolves to whether the text was copied. */
  readonly copy: (text: string) => Promise<boolean>;
}

const COPIED_FOR_MS = 2_000;

/** A button that copies, and what came of it. */
export function useCopied(): Copying {
  const [status, setStatus] = useState<Copying['status']>('idle');
  useEffect(() => {
    if (status !== 'copied') return;
    const timer = setTimeout(() => setStatus('idle'), COPIED_FOR_MS);
    return () => clearTimeout(timer);
  }, [status]);
  const copy = async (text: string) => {
    const isCopied = (await isWritten(text)) || isCopiedAsSelected(text);
    setStatus(isCopied ? 'copied' : 'refused');
    return isCopied;
  };
  return { status, copy };
}

/** Only secure pages have a clipboard. */
async function isWritten(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** As a person does it: selects the text, and has the browser copy what is selected. */
function isCopiedAsSelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  // Outside an open dialog nothing can be selected.
  (before?.closest('dialog') ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
