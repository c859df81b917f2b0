import type { Learner, WrongAnswer } from '../../../room/index.ts';

/** One way to get a task wrong, and who did. */
export interface WrongKind {
  /** Names it from one look to the next. */
  readonly key: string;
  readonly lesson: string;
  readonly task: string;
  readonly is: WrongAnswer['is'];
  /** The file that was accused, or what the check said. */
  readonly says: string;
  /** Of a file that was accused: its lines, those of most learners first. */
  readonly lines: readonly number[];
  /** Everybody counts once, however often they tried. */
  readonly clients: readonly string[];
  /** How often they tried in all. */
  readonly times: number;
}

/** The wrong answers of all learners by their kind, the most frequent first. Accused lines of one file are one kind. */
export function wrongByKind(learners: readonly Pick<Learner, 'client' | 'status'>[]): WrongKind[] {
  const kinds = new Map<string, Gathered>();
  for (const { client, status } of learners) {
    for (const wrong of status?.wrong ?? []) {
      const key = keyOf(wrong);
      const kind = kinds.get(key) ?? { wrong, clients: new Set(), lines: new Map(), times: 0 };
      kinds.set(key, kind);
      kind.clients.add(client);
      kind.times += wrong.times;
      if (wrong.is === 'accused') kind.lines.set(wrong.line.line, (kind.lines.get(wrong.line.line) ?? 0) + 1);
    }
  }
  return Array.from(kinds, ([key, { wrong, clients, lines, times }]) => ({
    ...{ key, lesson: wrong.lesson, task: wrong.task, is: wrong.is, says: saysOf(wrong), times },
    lines: [...lines].sort(([, one], [, other]) => other - one).map(([line]) => line),
    clients: [...clients],
  })).sort(byFrequency);
}

/** `accused settings.py, lines 3 and 7`, or what the check said. */
export function wrongText({ is, says, lines }: Pick<WrongKind, 'is' | 'says' | 'lines'>): string {
  if (is === 'missed') return says;
  const [first, second, ...others] = lines;
  if (first === undefined) return `accused ${says}`;
  if (second === undefined) return `accused ${says}, line ${first}`;
  return `accused ${says}, lines ${first} and ${others.length === 0 ? second : `${others.length + 1} more`}`;
}

interface Gathered {
  readonly wrong: WrongAnswer;
  readonly clients: Set<string>;
  readonly lines: Map<number, number>;
  times: number;
}

function saysOf(wrong: WrongAnswer): string {
  return wrong.is === 'accused' ? wrong.line.file : wrong.says;
}

function keyOf(wrong: WrongAnswer): string {
  return JSON.stringify([wrong.lesson, wrong.task, wrong.is, saysOf(wrong)]);
}

function byFrequency(one: WrongKind, other: WrongKind): number {
  return other.clients.length - one.clients.length || one.key.localeCompare(other.key);
}
