import { LIMITS } from './budget.ts';
import { type Brought, type BroughtFile, type Passed, Unreadable } from './entry.ts';
import { ENVIRONMENT_MARKS, isOfEnvironment, isToolFolder } from './passed.ts';

/** The files of an `<input type="file">`: single files, or all files of one folder. */
export function fromInput(files: readonly File[]): Brought[] {
  const [first] = files;
  const folder = first?.webkitRelativePath.split('/')[0];
  if (!folder) return files.map((file) => ({ kind: 'file', file: broughtFile(file) }));
  const within = files.map((file) => broughtFile(file, file.webkitRelativePath.slice(folder.length + 1)));
  return [{ kind: 'folder', name: folder, files: within }];
}

/** The files of a folder from the browser's own folder dialog, which not every browser has. */
export async function fromPicker(folder: FileSystemDirectoryHandle): Promise<Brought[]> {
  const found = await walked(folder, async (at) => {
    const inside: Inside<FileSystemDirectoryHandle>[] = [];
    for await (const handle of at.values())
      inside.push(
        handle.kind === 'file'
          ? { name: handle.name, file: () => handle.getFile() }
          : { name: handle.name, folder: handle },
      );
    return inside;
  });
  return [{ kind: 'folder', name: folder.name || 'Your folder', ...found }];
}

/** The dropped files. Call it before any `await`: after that the browser has dropped the list. */
export function fromDrop({ items }: DataTransfer): Promise<Brought[]> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return Promise.all(dropped.map(({ entry, file }) => broughtBy(entry, file))).then((all) => all.flat());
}

async function broughtBy(entry: FileSystemEntry | null, file: File | null): Promise<Brought[]> {
  if (entry?.isDirectory) {
    const found = await walked(entry as FileSystemDirectoryEntry, entriesIn);
    return [{ kind: 'folder', name: entry.name, ...found }];
  }
  return file ? [{ kind: 'file', file: broughtFile(file) }] : [];
}

/** All that is in a folder, in whatever batches it comes. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<Inside<FileSystemDirectoryEntry>[]> {
  const reader = folder.createReader();
  const inside: Inside<FileSystemDirectoryEntry>[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    // An empty batch is the end.
    if (some.length === 0) return inside;
    for (const entry of some)
      inside.push(
        entry.isFile
          ? { name: entry.name, file: () => fileOf(entry as FileSystemFileEntry) }
          : { name: entry.name, folder: entry as FileSystemDirectoryEntry },
      );
  }
}

/** A file or a folder in a folder. */
type Inside<Folder> =
  | { readonly name: string; readonly file: () => Promise<File> }
  | { readonly name: string; readonly folder: Folder };

/** All files below a folder, and the folders that were passed by: nobody waits for what is in a virtual environment. */
async function walked<Folder>(
  top: Folder,
  list: (folder: Folder) => Promise<readonly Inside<Folder>[]>,
): Promise<{ readonly files: readonly BroughtFile[]; readonly passed: readonly Passed[] }> {
  const files: BroughtFile[] = [];
  const passed: Passed[] = [];
  let isInEnvironment = false;
  await walk(top, '');
  return { files, passed };

  async function walk(at: Folder, path: string): Promise<void> {
    const inside = await list(at);
    const isEnvironment = inside.some(({ name }) => ENVIRONMENT_MARKS.some((mark) => mark === name));
    isInEnvironment ||= isEnvironment && path === '';
    if (isEnvironment && path !== '') {
      passed.push({ path: path.slice(0, -1), as: 'environment' });
      return;
    }
    for (const each of inside) {
      const place = `${path}${each.name}`;
      if ('file' in each) add(files, broughtFile(await each.file(), place));
      else if (isToolFolder(each.name)) passed.push({ path: place, as: 'tools' });
      else if (isInEnvironment && isOfEnvironment(`${place}/`))
        passed.push({ path: place, as: 'environment' });
      else await walk(each.folder, `${place}/`);
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function broughtFile(file: File, path = file.name): BroughtFile {
  return { path, content: file };
}

/** Somebody who chose a whole disk should hear so before all of it was walked through. */
function add(files: BroughtFile[], file: BroughtFile): void {
  if (files.length >= LIMITS.members)
    throw new Unreadable(
      `That folder has more than ${LIMITS.members.toLocaleString('en')} files. Open the part that has the bug.`,
    );
  files.push(file);
}
