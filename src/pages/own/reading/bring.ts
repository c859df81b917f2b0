import { type Brought, type BroughtFile, Unreadable } from './entry.ts';
import { LIMITS } from './limits.ts';
import { isSkippedFolder } from './paths.ts';

/** What was chosen in an `<input type="file">`: files, or all files of one folder. */
export function fromInput(files: readonly File[]): Brought[] {
  const [first] = files;
  const folder = first?.webkitRelativePath.split('/')[0];
  if (!folder) return files.map((file) => ({ kind: 'file', file: broughtFile(file) }));
  const within = files.map((file) => broughtFile(file, file.webkitRelativePath.slice(folder.length + 1)));
  return [{ kind: 'folder', name: folder, files: within }];
}

/** What was chosen with the browser's own dialog for folders, which not every browser has. */
export async function fromPicker(folder: FileSystemDirectoryHandle): Promise<Brought[]> {
  const files: BroughtFile[] = [];
  await walk(folder, '');
  return [{ kind: 'folder', name: folder.name || 'Your folder', files }];

  async function walk(at: FileSystemDirectoryHandle, path: string): Promise<void> {
    for await (const handle of at.values()) {
      if (handle.kind === 'file') add(files, broughtFile(await handle.getFile(), `${path}${handle.name}`));
      else if (!isSkippedFolder(handle.name))
        await walk(handle as FileSystemDirectoryHandle, `${path}${handle.name}/`);
    }
  }
}

/** What was dropped. To be called before anything is waited for: the browser forgets it then. */
export function fromDrop({ items }: DataTransfer): Promise<Brought[]> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return Promise.all(dropped.map(({ entry, file }) => broughtBy(entry, file))).then((all) => all.flat());
}

async function broughtBy(entry: FileSystemEntry | null, file: File | null): Promise<Brought[]> {
  if (entry?.isDirectory) {
    const files: BroughtFile[] = [];
    await walkEntry(entry as FileSystemDirectoryEntry, '', files);
    return [{ kind: 'folder', name: entry.name, files }];
  }
  return file ? [{ kind: 'file', file: broughtFile(file) }] : [];
}

async function walkEntry(folder: FileSystemDirectoryEntry, path: string, into: BroughtFile[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // It answers some at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const entry of some) {
      if (entry.isFile)
        add(into, broughtFile(await fileOf(entry as FileSystemFileEntry), `${path}${entry.name}`));
      else if (!isSkippedFolder(entry.name))
        await walkEntry(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`, into);
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function broughtFile(file: File, path = file.name): BroughtFile {
  return { path, content: file };
}

/** Whoever chooses the folder of all folders should hear of it before all of it was walked through. */
function add(files: BroughtFile[], file: BroughtFile): void {
  if (files.length >= LIMITS.members)
    throw new Unreadable(
      `That folder has more than ${LIMITS.members.toLocaleString('en')} files. Open the part of it that has the bug.`,
    );
  files.push(file);
}
