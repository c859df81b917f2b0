import type { Learner, WrongAnswer } from '../../../room/index.ts';

/** One way to get a task wrong, and who did. */
export interface WrongKind {
  /** Names it from one look to the next. */
  readonly key: string;
  readonly lesson: string;
  readonly task: string;
  /** `accused settings.py`, or what the check said. */
  readonly says: string;
  readonly is: WrongAnswer['is'];
  /** Of a file that was accused: its lines, those of most learners first. */
  readonly lines: readonly number[];
  /** Everybody counts once, however often they tried. */
  readonly clients: readonly string[];
}

/** The wrong answers of all learners by their kind, the most frequent first. Accused lines of one file are one kind. */
export function wrongByKind(learners: readonly Learner[]): WrongKind[] {
  const kinds = new Map<string, Gathered>();
  for (const { client, status } of learners) {
    for (const wrong of status?.wrong ?? []) {
      const key = keyOf(wrong);
      const kind = kinds.get(key) ?? { wrong, clients: new Set(), lines: new Map() };
      kinds.set(key, kind);
      kind.clients.add(client);
      if (wrong.is === 'accused') kind.lines.set(wrong.line.line, (kind.lines.get(wrong.line.line) ?? 0) + 1);
    }
  }
  return Array.from(kinds, ([key, { wrong, clients, lines }]) => ({
    key,
    lesson: wrong.lesson,
    task: wrong.task,
    is: wrong.is,
    says: wrong.is === 'accused' ? `accused ${wrong.line.file}` : wrong.says,
    lines: [...lines].sort(([, one], [, other]) => other - one).map(([line]) => line),
    clients: [...clients],
  })).sort((one, other) => other.clients.length - one.clients.length || one.key.localeCompare(other.key));
}

interface Gathered {
  readonly wrong: WrongAnswer;
  readonly clients: Set<string>;
  readonly lines: Map<number, number>;
}

function keyOf(wrong: WrongAnswer): string {
  const what = wrong.is === 'accused' ? wrong.line.file : wrong.says;
  return JSON.stringify([wrong.lesson, wrong.task, wrong.is, what]);
}
