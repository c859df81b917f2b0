import { archiveMembers, READ_AHEAD } from './archive-members.ts';
import { CACHE_TAG } from './environment.ts';

/** The compiled modules that the archives themselves name as those that programs import: the contents of their .pyc files. */
export function usualByteCode(archives: readonly Uint8Array[]): readonly Uint8Array[] {
  const names: string[] = [];
  const compiled = new Map<string, Uint8Array>();
  for (const { path, content } of archives.flatMap((archive) => [...archiveMembers(archive)])) {
    if (path === READ_AHEAD) names.push(...new TextDecoder().decode(content.slice()).split('\n'));
    else if (path.endsWith('.pyc')) compiled.set(path, content);
  }
  return names.flatMap((name) => compiled.get(modulePath(name)) ?? compiled.get(packagePath(name)) ?? []);
}

/** `json.decoder`: `json/__pycache__/decoder.cpython-314.pyc` */
function modulePath(name: string): string {
  const folders = name.split('.');
  const stem = folders.pop();
  return [...folders, '__pycache__', `${stem}.${CACHE_TAG}.pyc`].join('/');
}

/** `json`: `json/__pycache__/__init__.cpython-314.pyc` */
function packagePath(name: string): string {
  return modulePath(`${name}.__init__`);
}
