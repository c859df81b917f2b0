export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const;
export type Engine = (typeof ENGINES)[number];

/** What a project of playwright.config.ts may set. */
export interface Options {
  readonly engine: Engine;
  /** Whether WebKit is to share memory, which Safari does on an isolated page. */
  readonly sharesMemory: boolean;
}
