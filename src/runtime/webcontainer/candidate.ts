import type { Candidate } from '../choice/candidate.ts';

/** The same CPython under the Node of a WebContainer. */
export const webcontainer: Candidate = {
  id: 'webcontainer',
  where: 'a WebContainer',
  guest: {
    setting: 'VITE_WEBCONTAINER',
    offer:
      'They can also run in a WebContainer: that loads a page of stackblitz.com, which then gets what you run.',
    // The one address that `@webcontainer/api` opens. What is in it has frames of its own, and a policy.
    frame: 'https://stackblitz.com/headless',
  },
  async load(onLost) {
    const { provenWebContainerRuntime } = await import('./page/proven-runtime.ts');
    return provenWebContainerRuntime(onLost);
  },
};
