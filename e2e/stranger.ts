/**
 * Runs in a page of the same origin that is no window of the deck: says as leader and as follower what no slice is. It
 * speaks under the true term and number, which anybody hears who asks.
 */
export async function saysWhatIsNoSlice(workspace: string): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const room = held.find(({ name }) => name?.startsWith('machete-mode.room'))?.name;
  if (!room) throw new Error('No window leads.');
  const channel = new BroadcastChannel(room);

  const ask = () =>
    new Promise<{ term: number; seq: number; shared: Record<string, unknown> }>((resolve) => {
      channel.onmessage = ({ data }) => data.say === 'snapshot' && resolve(data);
      channel.postMessage({ say: 'hello', from: 'stranger' });
    });

  const faults = [
    { do: 'set', at: ['workspaces', workspace, 'edits'], value: { 'main.py': 7 } },
    { do: 'set', at: ['workspaces', workspace], value: null },
    { do: 'set', at: ['workspaces'], value: null },
    { do: 'set', at: ['views'], value: null },
    { do: 'set', at: ['views', workspace], value: { selected: { what: {} } } },
    { do: 'set', at: ['show', 'fontScale'], value: Number.POSITIVE_INFINITY },
    { do: 'set', at: ['show', 'ink'], value: { 1: [{ points: [[]] }] } },
    { do: 'set', at: ['runs', workspace], value: { status: 'ended', transcript: null } },
  ];
  for (const [number, op] of faults.entries()) {
    const { term, seq } = await ask();
    const [slice = ''] = op.at;
    channel.postMessage({
      say: 'wish',
      from: 'stranger',
      term,
      base: seq,
      number: number + 1,
      ops: [op],
      orders: [],
    });
    channel.postMessage({ say: 'patch', term, seq: seq + 1, ops: [op], granted: null });
    const { shared: now } = await ask();
    channel.postMessage({
      say: 'snapshot',
      term,
      seq: seq + 9,
      shared: { ...now, [slice]: null },
      granted: {},
      lineage: [],
    });
  }
  const { shared: last } = await ask();
  for (const term of [Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY, Date.now() + 60_000]) {
    channel.postMessage({ say: 'here', term, seq: 0 });
    channel.postMessage({ say: 'snapshot', term, seq: 1, shared: last, granted: {}, lineage: [] });
  }
  channel.close();
}
