import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type { Case, CaseDefinition } from '#case';
import { ensurePackages } from '../../packages/ensure-packages.ts';
import { readCases } from './read-cases.ts';

/** Where cases are. */
export const CASES_FOLDER = resolve('cases');

let cases: Promise<Case[]> | null = null;

/** Every case, read once for all plugins; what they show of installed packages is made first. */
export function readAllCases(): Promise<Case[]> {
  cases ??= readNow();
  return cases;
}

/** Has them read again when they are next asked for: a build begins, or a file of theirs has changed. */
export function forgetCases(): void {
  cases = null;
}

async function readNow(): Promise<Case[]> {
  await ensurePackages({ again: false });
  return readCases(CASES_FOLDER, importWithVite);
}

/** Imports a `case.ts` within a build, where Node alone may not read TypeScript. */
async function importWithVite(file: string): Promise<{ default: CaseDefinition }> {
  const options = { configFile: false, logLevel: 'error' } as const;
  return (await runnerImport<{ default: CaseDefinition }>(file, options)).module;
}
