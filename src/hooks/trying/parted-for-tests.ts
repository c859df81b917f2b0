/** A report of a hook: its heading, where it ends, and its facts; a sentence ends nowhere. */
export interface Report {
  readonly heading: string;
  readonly last: string | null;
  readonly facts: Readonly<Record<string, string>>;
}

/** What hooks printed among what the program printed itself. */
export interface Parted {
  readonly stderr: string;
  /** Those with frames, and sentences, as they came. */
  readonly told: readonly Report[];
  readonly reports: readonly Report[];
  readonly sentences: readonly string[];
}

const HEADING = /^firstthing: (.*)$/;
const FRAME = /^ {2}File "([^"]*)", line (\d+), in /;
const FACT = /^ {2}(\w[^:]*): (.*)$/;

/** Takes the paragraphs of hooks out of a stderr, by what they look like to a person. */
export function parted(stderr: string): Parted {
  const rest: string[] = [];
  const told: Report[] = [];
  const lines = stderr.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const heading = lines[at] === '' ? HEADING.exec(lines[at + 1] ?? '') : null;
    if (!heading?.[1]) {
      rest.push(lines[at] ?? '');
      continue;
    }
    let end = at + 2;
    while (lines[end]?.startsWith('  ')) end += 1;
    const inside = lines.slice(at + 2, end);
    const frame = inside.map((line) => FRAME.exec(line)).findLast((found) => found !== null);
    const facts = inside.flatMap((line) => (FRAME.test(line) ? [] : [FACT.exec(line)?.slice(1, 3) ?? []]));
    const entries = facts.filter((fact): fact is [string, string] => fact.length === 2);
    const last = frame ? `${frame[1]}:${frame[2]}` : null;
    told.push({ heading: heading[1], last, facts: Object.fromEntries(entries) });
    // Frames without facts end with an empty line of their own.
    at = frame && entries.length === 0 ? end : end - 1;
  }
  const reports = told.filter(({ last }) => last !== null);
  const sentences = told.flatMap(({ heading, last }) => (last === null ? [heading] : []));
  return { stderr: rest.join('\n'), told, reports, sentences };
}
