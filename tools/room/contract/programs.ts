import { existsSync } from 'node:fs';
import { installFromDebian, isDebianRoot, pathsOf } from '../../setup/installed.ts';

/** The programs by which the contract is tried elsewhere; each is also the name of its Debian package. */
const PROGRAMS = ['nats-server', 'mosquitto', 'openssl'] as const;
type ProgramName = (typeof PROGRAMS)[number];

/** Where it is on this machine; `undefined` if nowhere. */
export function programPath(name: ProgramName): string | undefined {
  return [...pathsOf(name), `/usr/sbin/${name}`].find((path) => existsSync(path));
}

/** Why something that needs these cannot be tried here; empty where it can. */
export function absence(...names: readonly ProgramName[]): string {
  const absent = names.filter((name) => !programPath(name));
  return absent.length > 0 ? `no ${absent.join(' and no ')} here: install ${absent.join(' ')}` : '';
}

/**
 * Before the tests: Debian's, where one may install it. Not beside systemd, which would start each as a service of the machine that
 * answers all networks.
 */
export default async function installPrograms(): Promise<void> {
  const absent = PROGRAMS.filter((name) => !programPath(name));
  if (absent.length > 0 && isDebianRoot() && !existsSync('/run/systemd/system'))
    await installFromDebian(absent.join(', '), ...absent);
}
