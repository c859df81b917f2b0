// @ts-check
// `npm test`. Nothing but the version check is imported before Node is known to be new enough to read the rest.
import { nodeComplaint } from './setup/node-version.mjs';

const complaint = nodeComplaint();
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  import('./setup/test-deck.mjs').then((command) => command.main(process.argv.slice(2)));
}
