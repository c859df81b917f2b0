// @ts-check
import { nodeComplaint } from './node-version.mjs';

/**
 * Runs a command that is written in TypeScript, on a machine that may have nothing but Node. Nothing but the version check is
 * imported before Node is known to be new enough to read the rest.
 * @param {(args: readonly string[]) => Promise<void>} command
 */
export async function runCommand(command) {
  const complaint = nodeComplaint();
  if (complaint) {
    console.error(complaint);
    process.exitCode = 1;
    return;
  }
  const { sayFault } = await import('./say.mjs');
  try {
    const { installIfMissing } = await import('./install.mjs');
    await installIfMissing();
    const { register } = await import('tsx/esm/api');
    register();
    await command(process.argv.slice(2));
  } catch (error) {
    sayFault(error);
  }
}
