import { useSyncExternalStore } from 'react';
import type { Followed, Following } from '../../../room/index.ts';

interface Scratch extends Following {}
declare global {
  var scratch: Scratch;
}

export function useRoom(_code: string): { followed: Followed; following: Following | null } {
  const followed = useSyncExternalStore(globalThis.scratch.watch, globalThis.scratch.read);
  return { followed, following: globalThis.scratch };
}
