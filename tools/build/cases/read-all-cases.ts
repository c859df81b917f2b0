import { resolve } from 'node:path';
import type { Case } from '#case';
import { ensurePackages } from '../../packages/ensure-packages.mjs';
import { readCases } from '../cases/read-cases.ts';
import { importWithVite } from '../import-with-vite.ts';

/** Where cases are. */
export const CASES_FOLDER = resolve('cases');

/** Every case, as it is on disk now; what they show of installed packages is made first. */
export async function readAllCases(): Promise<Case[]> {
  await ensurePackages({ again: false });
  return readCases(CASES_FOLDER, importWithVite);
}
