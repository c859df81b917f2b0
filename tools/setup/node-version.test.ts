import { expect, it } from 'vitest';
import { nodeComplaint } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('takes Node %s', (version) => {
  expect(nodeComplaint(version)).toBeUndefined();
});

it.each(['14.21.3', '18.20.0', '20.18.3'])('says what is wrong with Node %s in one line', (version) => {
  expect(nodeComplaint(version)).toBe(`Node 20.19 or newer is needed, and this is Node ${version}.`);
});
