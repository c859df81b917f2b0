import { archiveMembers, ZONES } from '../archive.ts';
import type { FileNode, FileSystem } from '../emscripten-files.ts';

/** Where a Linux has its time zones, and where it says which is its own. */
export const ZONE_FOLDER = '/usr/share/zoneinfo';
const LOCAL = '/etc/localtime';

/** The files of all time zones, as an archive of their own: hardly a program asks for more than one. */
export interface ZoneTable {
  readonly archive: Uint8Array;
  /** By the name of the zone. `null` if there is none. */
  file(name: string): Uint8Array | null;
}

/** `null` where the build had none. */
export function zoneTable(stdlib: Uint8Array): ZoneTable | null {
  const archive = memberOf(stdlib, ZONES);
  return archive && { archive, file: (name) => memberOf(archive, name) };
}

function memberOf(archive: Uint8Array, wanted: string): Uint8Array | null {
  for (const { path, content } of archiveMembers(archive)) if (path === wanted) return content;
  return null;
}

/**
 * Has the zones lie where a Linux has them, from the first look into the folder on: 600 files would take longer to make than a small
 * program runs. The zone of the browser is that of the machine.
 */
export function furnishZones(fs: FileSystem, { archive }: ZoneTable): void {
  fs.mkdirTree(ZONE_FOLDER);
  const { node } = fs.lookupPath(ZONE_FOLDER);
  if (node) fillWhenAsked(fs, node, archive);
  fs.mkdirTree('/etc');
  fs.symlink(`${ZONE_FOLDER}/${browserZone()}`, LOCAL);
}

function fillWhenAsked(fs: FileSystem, folder: FileNode, archive: Uint8Array) {
  const usual = folder.node_ops;
  if (usual === undefined) return;
  const fill = () => {
    folder.node_ops = usual;
    for (const { path, content } of archiveMembers(archive)) {
      const file = `${ZONE_FOLDER}/${path}`;
      fs.mkdirTree(file.slice(0, file.lastIndexOf('/')));
      fs.writeFile(file, content, { canOwn: true, mode: 0o444 });
    }
  };
  folder.node_ops = {
    ...usual,
    lookup(parent, name) {
      fill();
      return fs.lookupNode(parent, name);
    },
    readdir(node) {
      fill();
      return usual.readdir(node);
    },
  };
}

/** `Europe/Berlin`; UTC where the browser does not say. */
export function browserZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone || 'UTC';
}
