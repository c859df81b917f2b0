import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, type CaseDefinition, isInstalled, type ProjectFiles, stagesOf } from '#case';
import { siteOf } from '../../packages/ensure-packages.ts';
import { withoutPatchName } from './apply-patches.ts';

/**
 * The files of installed packages that a case names (culprits, tabs) or changes, as they are installed. A package that
 * could not be had has none.
 *
 * @param folders the files of each stage as they lie on disk
 */
export function readLibrary(definition: CaseDefinition, folders: Case['folders']): ProjectFiles {
  const named = [
    ...definition.culprits.map(({ file }) => file),
    ...stagesOf(definition).flatMap((stage) => definition.stages[stage]?.open ?? []),
    ...Object.values(folders).flatMap((files) => Object.keys(files).map(withoutPatchName)),
  ];
  const paths = [...new Set(named)].filter(isInstalled).sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const text = installedText(definition.packages ?? [], path);
      return text === null ? [] : [[path, text]];
    }),
  );
}

function installedText(packages: readonly string[], path: string): string | null {
  const files = packages.map((name) => join(siteOf(name), path.slice('site-packages/'.length)));
  const found = files.find((file) => existsSync(file));
  return found ? readFileSync(found, 'utf8') : null;
}
