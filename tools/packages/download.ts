import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';
import type { Requirement } from './requirements.ts';

/** A requirement with its wheel; `fault` says why there is none, if it is not empty. */
export type Fetched = Requirement & { readonly wheel: string; readonly fault: string };

const DEADLINE_S = 600;
const PIP = ['-m', 'pip', '--disable-pip-version-check', '--no-input'];
const DOWNLOAD = [
  ...['download', '--require-hashes', '--no-deps', '--only-binary', ':all:', '--progress-bar', 'off'],
  // More tries would keep somebody without a network waiting for minutes.
  ...['--retries', '1', '--timeout', '20'],
];
const NO_INDEX =
  /connection broken|Retrying \(|Max retries|Could not fetch URL|Name or service not known|name resolution/i;

/**
 * The wheel of every requirement, out of `folder` or, if it is not there yet, from the index that the machine's own
 * pip asks. What cannot be had comes with a fault: a part of a sentence that says why.
 */
export async function fetchWheels(requirements: readonly Requirement[], folder: string): Promise<Fetched[]> {
  mkdirSync(folder, { recursive: true });
  const lacking = () => {
    const known = hashesIn(folder);
    return requirements.filter(({ hashes }) => !hashes.some((hash) => known.has(hash)));
  };
  const faults = await download(lacking(), folder, lacking);
  const known = hashesIn(folder);
  return requirements.map((requirement) => {
    const wheel = requirement.hashes.map((hash) => known.get(hash)).find((file) => file !== undefined) ?? '';
    const fault = wheel ? '' : (faults.get(requirement.name) ?? 'pip did not fetch it');
    return { ...requirement, wheel, fault };
  });
}

/** Answers why, for each that could not be had. */
async function download(
  wanted: readonly Requirement[],
  folder: string,
  lacking: () => readonly Requirement[],
): Promise<ReadonlyMap<string, string>> {
  if (wanted.length === 0) return new Map();
  const all = (fault: string) => new Map(lacking().map(({ name }) => [name, fault]));
  const noPip = await pipFault();
  if (noPip) return all(noPip);
  const together = await pipDownload(wanted, folder);
  if (together.code === 0) return new Map();
  // One that is wrong keeps pip from fetching any.
  const faults = new Map<string, string>();
  for (const requirement of lacking()) {
    const { code, output } = await pipDownload([requirement], folder);
    if (code === 0) continue;
    const fault = faultIn(output);
    // The others would wait for it, too.
    if (fault === NO_ANSWER) return new Map([...all(NO_ANSWER), ...faults]);
    faults.set(requirement.name, fault);
  }
  return faults;
}

const NO_ANSWER = 'the package index did not answer';

async function pipFault() {
  const python = await run('python3', ['--version'], { timeout: 60 });
  if (python.code !== 0) return 'there is no python3 on this machine';
  const pip = await run('python3', [...PIP, '--version'], { timeout: 60 });
  return pip.code === 0 ? '' : 'the python3 of this machine has no pip';
}

function pipDownload(wanted: readonly Requirement[], folder: string) {
  const list = join(folder, 'wanted.txt');
  writeFileSync(list, `${wanted.map(({ line }) => line).join('\n')}\n`);
  return run('python3', [...PIP, ...DOWNLOAD, '--dest', folder, '--requirement', list], {
    timeout: DEADLINE_S,
  });
}

function faultIn(output: string): string {
  if (/DO NOT MATCH THE HASHES/i.test(output)) {
    const got = /Got\s+([0-9a-f]{64})/.exec(output)?.[1];
    return `its hash is not the pinned one (the index has sha256:${got ?? '?'})`;
  }
  if (NO_INDEX.test(output)) return NO_ANSWER;
  if (/No matching distribution|Could not find a version/i.test(output)) {
    return 'the index has no pure-Python wheel of this version';
  }
  if (/Stopped: it printed nothing/.test(output)) return 'pip took too long';
  const error = output.split('\n').findLast((line) => line.startsWith('ERROR:'));
  return `pip says: ${error?.slice('ERROR:'.length).trim() ?? output.trim().split('\n').at(-1)}`;
}

/** The wheels of a folder, by their sha256. */
function hashesIn(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.whl'))) {
    const file = join(folder, name);
    files.set(createHash('sha256').update(readFileSync(file)).digest('hex'), file);
  }
  return files;
}
