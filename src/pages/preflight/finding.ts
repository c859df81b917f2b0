/** What a check came to. */
export type Finding =
  | { readonly verdict: 'go'; readonly says: string }
  /** The talk can be given, with something to know or to do. */
  | { readonly verdict: 'mind'; readonly says: string; readonly todo: string }
  | { readonly verdict: 'no-go'; readonly says: string; readonly todo: string };

/** Something to be found out on this machine before a talk. */
export interface Check {
  readonly name: string;
  /** Rejects only for what nobody thought of, or when it is stopped. */
  readonly look: (signal: AbortSignal) => Promise<Finding>;
}

/** A check as it stands. */
export type Line = { readonly name: string } & (
  | { readonly status: 'waiting' }
  | { readonly status: 'looking' }
  | { readonly status: 'stopped' }
  | { readonly status: 'found'; readonly finding: Finding }
);

export type Verdict = Finding['verdict'];

/** Of all lines: one no-go is enough; `null` while some are not known yet. */
export function verdictOf(lines: readonly Line[]): Verdict | null {
  const found = lines.map((line) => (line.status === 'found' ? line.finding.verdict : null));
  if (found.includes('no-go')) return 'no-go';
  if (found.includes(null) || found.length === 0) return null;
  return found.includes('mind') ? 'mind' : 'go';
}
