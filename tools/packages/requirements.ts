/** A line of cases/requirements.txt: what pip reads, as far as we write it. */
export interface Requirement {
  /** As PyPI normalises it: `markdown-it-py`. */
  readonly name: string;
  /** Whether cases may ask for it; the others are needed by one that they may ask for. */
  readonly isRoot: boolean;
  readonly extras: readonly string[];
  readonly version: string;
  /** sha256, in hex. */
  readonly hashes: readonly string[];
  /** What pip is given. */
  readonly line: string;
}

const PINNED = /^([A-Za-z0-9][\w.-]*)(?:\[([^\]]*)\])?==([\w.!+-]+)\s*(.*)$/;
const END_OF_ROOTS = '# What these need.';
const HASH = /--hash=sha256:([0-9a-f]{64})\b/g;

/** The requirements of a list, and a problem for each line that pins nothing. */
export function readRequirements(text: string): {
  readonly requirements: readonly Requirement[];
  readonly problems: readonly string[];
} {
  const requirements: Requirement[] = [];
  const problems: string[] = [];
  const roots = logicalLines(text.split(END_OF_ROOTS)[0] ?? '').length;
  for (const [index, line] of logicalLines(text).entries()) {
    const [, name = '', extras = '', version = '', rest = ''] = PINNED.exec(line) ?? [];
    const hashes = [...rest.matchAll(HASH)].map(([, hash = '']) => hash);
    if (name && hashes.length > 0) {
      requirements.push({
        name: normalised(name),
        isRoot: index < roots,
        extras: extras.split(',').flatMap((each) => (each.trim() ? [normalised(each.trim())] : [])),
        version,
        hashes,
        line,
      });
    } else {
      problems.push(`cases/requirements.txt: "${line}" is not pinned as name==version --hash=sha256:…`);
    }
  }
  return { requirements, problems };
}

function normalised(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** Without comments and with continued lines joined. */
function logicalLines(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
  return lines
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s#.*$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}
