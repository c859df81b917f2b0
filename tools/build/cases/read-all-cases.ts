import { resolve } from 'node:path';
import type { Case } from '#case';
import { ensurePackages } from '../../packages/ensure-packages.mjs';
import { readCases } from '../cases/read-cases.ts';
import { importWithVite } from '../import-with-vite.ts';

/** Where cases are. */
export const CASES_FOLDER = resolve('cases');

let cases: Promise<Case[]> | null = null;

/** Every case, read once for all plugins; what they show of installed packages is made first. */
export function readAllCases(): Promise<Case[]> {
  cases ??= readNow();
  return cases;
}

/** Has them read again by whoever asks next: a build begins, or a file of theirs was changed. */
export function forgetCases(): void {
  cases = null;
}

async function readNow(): Promise<Case[]> {
  await ensurePackages({ again: false });
  return readCases(CASES_FOLDER, importWithVite);
}
