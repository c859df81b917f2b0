import type { BenchId, Line } from '#case';
import type { AudienceView, Readable, TalkCommand } from '../../room/index.ts';

/** What the audience sees, and how a phone moves it: slides and panels are known further on, so the page brings it. */
export interface Stage {
  readonly view: Readable<AudienceView>;
  /** The lines of this bench that are to blame, once a run on the slide has found them; none before. */
  culpritsIn(bench: BenchId): readonly Line[];
  carryOut(command: TalkCommand): void;
}
