import { SUSPEND, wayToWait } from './way-to-wait.ts';

/** @param input the call, as text or between backticks */
const whatFails = (input: string) => `${input} finds the end of the file, and Stop ends the interpreter`;

/**
 * What does not work in this browser, and which ones do better, in sentences with code in backticks for a user who has not run
 * anything yet; `null` where programs will wait, or none will run at all.
 */
export function foreseenDeafness(): string | null {
  if (typeof WebAssembly === 'undefined' || wayToWait() !== 'none') return null;
  return `In this browser ${whatFails('`input()`')}. Both work from ${SUSPEND} on.`;
}

/** Why a program can wait for nobody: a browser of today suspends one that it shares no memory with. */
export function whyDeaf(): string {
  return `${whyNoSharedMemory()}, and it cannot suspend a program (JSPI), as ${SUSPEND} do: ${whatFails('input()')}.`;
}

function whyNoSharedMemory(): string {
  if (globalThis.crossOriginIsolated) return 'This browser shares no memory with a program';
  if (globalThis.isSecureContext === false)
    return 'This page came by plain http: open it by https or on localhost. As it is, the browser shares no memory with a program';
  return 'This page is not cross-origin isolated (its server sends no COOP and COEP headers), so the browser shares no memory with a program';
}
