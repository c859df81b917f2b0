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
  /** "Copied" for a moment; "refused" until the next try: pages may be denied the clipboard, or have none. */
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
    try {
      await navigator.clipboard.writeText(text);
      setStatus('copied');
      return true;
    } catch {
      setStatus('refused');
      return false;
    }
  };
  return { status, copy };
}
