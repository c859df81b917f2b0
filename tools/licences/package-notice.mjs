// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';

/**
 * What has to be said of something that is shipped.
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version
 * @property {string} licence its SPDX name
 * @property {readonly string[]} copyright
 * @property {string} text the licence's terms, without titles and copyright lines; empty where a note says enough
 * @property {string} note
 */

/** These ask to be told where they and the source are to be had, and are not repeated here. */
const BY_ADDRESS = ['MPL-2.0'];
/** These ask for nothing. */
const FREE = ['Unlicense', '0BSD', 'CC0-1.0'];

/**
 * @param {{ name: string, version: string, folder: string }} shipped
 * @param {string} note
 * @returns {Notice}
 */
export function packageNotice({ name, version, folder }, note) {
  const { license: licence, repository } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (BY_ADDRESS.includes(licence)) return { name, version, licence, copyright: [], text: '', note };
  if (FREE.includes(licence)) return { name, version, licence, copyright: [], text: '', note };
  if (!file) {
    const where = repository?.url ?? 'its repository';
    throw new SetupError(
      `${name} has no licence file, and the deck ships it. See ${where} and name it in tools/licences.`,
    );
  }
  return { name, version, licence, note, ...split(readFileSync(join(root, folder, file), 'utf8')) };
}

/**
 * Copyright lines differ from package to package, the terms below them mostly do not.
 * @param {string} file
 */
function split(file) {
  const lines = file
    .replace(/\r\n/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const firstTerm = lines.findIndex((line) =>
    /^\s*(Permission|Redistribution|This Font|Apache License|This software|Licensed)/.test(line),
  );
  const head = firstTerm > 0 ? lines.slice(0, firstTerm) : [];
  const terms = lines.slice(head.length);
  return {
    copyright: head.filter((line) => /copyright|\(c\)/i.test(line)).map((line) => line.trim()),
    text: terms.join('\n').trim(),
  };
}
