/** A report of a hook with frames: its heading, where it ends, and its facts. */
export interface Report {
  readonly heading: string;
  readonly last: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** What hooks printed among what the program printed itself. */
export interface Parted {
  readonly stderr: string;
  readonly reports: readonly Report[];
  readonly sentences: readonly string[];
}

const HEADING = /^firstthing: (.*)$/;
const FRAME = /^ {2}File "([^"]*)", line (\d+), in /;
const FACT = /^ {2}(\w[^:]*): (.*)$/;

/** Takes the paragraphs of hooks out of a stderr, by what they look like to a person. */
export function parted(stderr: string): Parted {
  const rest: string[] = [];
  const reports: Report[] = [];
  const sentences: string[] = [];
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
    if (frame) {
      const entries = facts.filter((fact): fact is [string, string] => fact.length === 2);
      reports.push({
        heading: heading[1],
        last: `${frame[1]}:${frame[2]}`,
        facts: Object.fromEntries(entries),
      });
      // A report without facts ends with an empty line of its own.
      at = entries.length > 0 ? end - 1 : end;
    } else {
      sentences.push(heading[1]);
      at = end - 1;
    }
  }
  return { stderr: rest.join('\n'), reports, sentences };
}
