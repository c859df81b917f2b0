import { messageOf } from '../../ui/faults.ts';
import { RuntimeFailure } from '../runtime.ts';

/** The same failure; if the page's server sends a policy that may be to blame, that is said too: the browser tells no page. */
export async function withHostPolicy(failure: unknown): Promise<unknown> {
  const rules = rulesOn(await policyOfHost());
  if (rules.length === 0) return failure;
  const says = `This server sends a Content-Security-Policy, which may forbid it: "${rules.join('; ')}".`;
  return new RuntimeFailure(`${messageOf(failure)} ${says}`);
}

/** What a policy says of scripts, workers and frames. Several policies of one answer are parted by commas. */
export function rulesOn(policy: string): string[] {
  const rules = policy.split(/[;,]/).map((rule) => rule.trim());
  return rules.filter((rule) =>
    /^(default|script|worker|child|frame)-src(-elem)?(\s|$)|^sandbox\b/i.test(rule),
  );
}

async function policyOfHost(): Promise<string> {
  try {
    // Past the service worker, which answers nothing but GET.
    const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    return headers.get('Content-Security-Policy') ?? '';
  } catch {
    return '';
  }
}
