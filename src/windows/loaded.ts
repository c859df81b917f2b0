import type { Elect, Election } from './election.ts';

/** An election whose code most pages do not need, so it comes only now. Where it does not come, or is `null`, this member is alone. */
export function loaded(load: () => Promise<Elect | null>): Elect {
  return (outcome) => {
    let election: Election | null = null;
    load().then(
      (elect) => {
        if (elect) election = elect(outcome);
        else outcome.onAlone();
      },
      () => outcome.onAlone(),
    );
    return { seize: () => election?.seize() };
  };
}
