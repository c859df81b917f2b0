// @ts-check
// An old Node has to be able to read this file, so it stays with the language of 2017.

/**
 * The message for a Node that is too old, in one line; nothing when it is new enough.
 * @param {string} [version]
 * @returns {string | undefined}
 */
export function nodeComplaint(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Node 20.19 or newer is needed, and this is Node ${version}.`;
}
