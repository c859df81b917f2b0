import { create } from 'zustand';
import type { Release } from './release.ts';

/** The copy of the deck in this browser, as the cache reports it. */
export type Copy =
  /** Being checked. */
  | { readonly status: 'unknown' }
  /** There can be none here; `because` is a sentence for the user. */
  | { readonly status: 'impossible'; readonly because: string }
  | { readonly status: 'partial'; readonly held: number; readonly of: number; readonly progress: Progress }
  | { readonly status: 'complete'; readonly files: number; readonly bytes: number };

type Progress =
  | { readonly goesOn: true }
  /** `because` is for the user, and says what helps. */
  | { readonly goesOn: false; readonly because: string };

/** Another release that the server has. */
export type Update =
  | { readonly status: 'none' }
  | { readonly status: 'offered'; readonly release: Release; readonly refused: string | null }
  /** With consent: its files are fetched, and it takes over when all are there. */
  | { readonly status: 'coming'; readonly held: number; readonly of: number };

export interface Offline {
  readonly copy: Copy;
  readonly update: Update;
}

export const useOffline = create<Offline>(() => ({
  copy: { status: 'unknown' },
  update: { status: 'none' },
}));
