import { expect, it } from 'vitest';
import { rulesOn } from './host-policy.ts';

it.each([
  ['', []],
  ["frame-ancestors 'none'", []],
  ["img-src *; script-src-attr 'none'", []],
  ["default-src 'self'; img-src *;script-src 'self'", ["default-src 'self'", "script-src 'self'"]],
  ["frame-ancestors 'none', Worker-Src 'none'", ["Worker-Src 'none'"]],
  ['sandbox', ['sandbox']],
])('finds the rules of a policy that may keep Python from running: %s', (policy, rules) => {
  expect(rulesOn(policy)).toEqual(rules);
});
