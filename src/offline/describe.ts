import { counted, megabytes } from '../ui/words.ts';
import type { Copy } from './state.ts';

/** What can be said of the copy in a line, and what is to be known beside. */
export function describe(copy: Copy): { readonly says: string; readonly more: string | null } {
  switch (copy.status) {
    case 'unknown':
      return { says: 'Offline copy: looking', more: null };
    case 'impossible':
      return { says: 'No offline copy', more: copy.because };
    case 'partial':
      return {
        says: `Offline copy: ${copy.held} of ${copy.of} files`,
        more: copy.progress.goesOn ? null : copy.progress.because,
      };
    case 'complete':
      return {
        says: 'Offline copy complete',
        more: `${counted(copy.files, 'file')}, ${megabytes(copy.bytes)}`,
      };
  }
}
