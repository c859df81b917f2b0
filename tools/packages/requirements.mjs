// @ts-check
// Reads cases/requirements.txt: what pip reads, as far as we write it.

/**
 * @typedef {object} Requirement
 * @property {string} name as PyPI normalises it: `markdown-it-py`
 * @property {boolean} isRoot whether cases may ask for it; the others are there as somebody needs them
 * @property {readonly string[]} extras
 * @property {string} version
 * @property {readonly string[]} hashes sha256, in hex
 * @property {string} line what pip is given
 */

const PINNED = /^([A-Za-z0-9][\w.-]*)(?:\[([^\]]*)\])?==([\w.!+-]+)\s*(.*)$/;
const END_OF_ROOTS = '# What these need.';
const HASH = /--hash=sha256:([0-9a-f]{64})\b/g;

/**
 * @param {string} text
 * @returns {{ requirements: Requirement[], problems: string[] }} a problem for each line that pins nothing
 */
export function readRequirements(text) {
  /** @type {Requirement[]} */
  const requirements = [];
  /** @type {string[]} */
  const problems = [];
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
      problems.push(`cases/requirements.txt: «${line}» is not pinned as name==version --hash=sha256:…`);
    }
  }
  return { requirements, problems };
}

/** @param {string} name */
function normalised(name) {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** Without comments and with continued lines joined. @param {string} text */
function logicalLines(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s#.*$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}
