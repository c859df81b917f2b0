import type { RuntimeInfo } from '../runtime.ts';

/** What whoever deploys the deck wants of WebContainers: use them where they work, offer them, or never ask for them. */
export const POLICIES = ['prefer', 'offer', 'off'] as const;
export type Policy = (typeof POLICIES)[number];

export interface Wish {
  /** The one that the page's address asks for; `null` if it leaves the choice to us. */
  readonly pin: RuntimeInfo['name'] | null;
  readonly policy: Policy;
}

const NAMES: readonly RuntimeInfo['name'][] = ['embedded', 'webcontainer', 'recorded'];

/**
 * @param search of the page's address: `?runtime=embedded`
 * @param policy `VITE_WEBCONTAINER`; the build refuses what is none
 */
export function readWish(search: string, policy: string | undefined): Wish {
  const asked = new URLSearchParams(search).get('runtime');
  return {
    pin: NAMES.find((name) => name === asked) ?? null,
    policy: POLICIES.find((each) => each === policy) ?? 'prefer',
  };
}
