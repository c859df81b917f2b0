// @ts-check
// `npm run bench`. Nothing but the version check is imported before Node is known to be new enough to read the rest.
import { nodeComplaint } from './setup/node-version.mjs';

const complaint = nodeComplaint();
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  const { installIfMissing } = await import('./setup/install.mjs');
  await installIfMissing();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./bench/main.ts');
  await main(process.argv.slice(2));
}
