import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';

/** A package in the built deck. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** From the project's folder. */
  readonly folder: string;
}

/** What has to be said about something that is shipped. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** Its SPDX name. */
  readonly licence: string;
  readonly copyright: readonly string[];
  /** The licence's terms, without titles and copyright lines; empty where a note says enough. */
  readonly text: string;
  readonly note: string;
}

/** The first asks for its address and that of the source only, which a note has; the others ask for nothing. */
const WITHOUT_TEXT = ['MPL-2.0', 'Unlicense', '0BSD', 'CC0-1.0'];

/** The notice of a package, from its own files. */
export function packageNotice({ name, version, folder }: Shipped, note: string): Notice {
  const { license: licence, repository } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (WITHOUT_TEXT.includes(licence)) return { name, version, licence, copyright: [], text: '', note };
  if (!file) {
    const where = repository?.url ?? 'its repository';
    throw new SetupError(
      `${name} has no licence file, and the deck ships it. See ${where} and name it in tools/licences.`,
    );
  }
  return { name, version, licence, note, ...split(readFileSync(join(root, folder, file), 'utf8')) };
}

/** Copyright lines differ from package to package, the terms below them mostly do not. */
function split(file: string): Pick<Notice, 'copyright' | 'text'> {
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
