import { expect, test } from 'vitest';
import { webcontainer } from '../webcontainer/candidate.ts';
import { framesOf, policyOf } from './candidate.ts';

const guest = { setting: 'VITE_SERVER', offer: '' };

test('a guest is used where it works, unless the build says otherwise', () => {
  expect(policyOf(guest, {})).toBe('prefer');
  expect(policyOf(guest, { VITE_SERVER: 'offer' })).toBe('offer');
  expect(() => policyOf(guest, { VITE_SERVER: 'perhaps' })).toThrow(
    'VITE_SERVER is "perhaps"; it can be prefer, offer, off.',
  );
});

test('the deck shows the page of a guest in a frame, unless it never asks for that guest', () => {
  expect(framesOf([webcontainer], {})).toEqual(['https://stackblitz.com/headless']);
  expect(framesOf([webcontainer], { VITE_WEBCONTAINER: 'offer' })).toEqual([
    'https://stackblitz.com/headless',
  ]);
  expect(framesOf([webcontainer], { VITE_WEBCONTAINER: 'off' })).toEqual([]);
});
