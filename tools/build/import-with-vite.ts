import { runnerImport } from 'vite';
import type { CaseDefinition } from '#case';

/** Imports a `case.ts` within a build, where Node alone may not read TypeScript. */
export async function importWithVite(file: string): Promise<{ default: CaseDefinition }> {
  const { module } = await runnerImport<{ default: CaseDefinition }>(file, {
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
