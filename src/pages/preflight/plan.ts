import { createRuntime, type PageRuntime } from '#runtime';
import { caseChecks } from './checks/cases.ts';
import { fonts } from './checks/fonts.ts';
import { offlineCopy } from './checks/offline-copy.ts';
import { python } from './checks/python.ts';
import { screens } from './checks/screens.ts';
import { storage } from './checks/storage.ts';
import { windows } from './checks/windows.ts';
import type { Check } from './finding.ts';

/** Checks of one subject, under one heading. */
export interface Group {
  readonly title: string;
  readonly checks: readonly Check[];
}

export interface Plan {
  readonly machine: Group;
  readonly cases: readonly Group[];
  /** Lets go of the Python that the checks have used. */
  readonly dispose: () => void;
}

/** All that is looked at, in order. The Python is one of its own: nobody's runs are disturbed. */
export function makePlan(): Plan {
  let runtime: PageRuntime | null = null;
  // Without recordings: what is played here is live, or it fails.
  const theRuntime = () => (runtime ??= createRuntime({}, () => {}));
  return {
    // The window first, while the click that has begun all this still counts for the browser.
    machine: {
      title: 'This machine',
      checks: [windows, screens, fonts, storage, python(theRuntime), offlineCopy],
    },
    cases: caseChecks(theRuntime).map(({ entry, checks }) => ({ title: entry.title, checks })),
    dispose: () => runtime?.dispose(),
  };
}
