import { type Row, row } from '../row.ts';
import { type MeasuredBroker, startEmbedded, startNats } from './brokers.ts';
import { type Load, loadOf } from './load.ts';

const BAR_MS = 100;
/** What two halves of one run may differ in, whoever is frozen. */
const MOST_HARM_MS = 25;
const MOST_KB_A_FOLLOWER = 200;

/** From the host's sending to its followers' receiving, on loopback; ten of them come and go each second. */
export async function room(): Promise<Row[]> {
  return [
    ...(await measured('embedded', startEmbedded, 100)),
    ...(await measured('embedded', startEmbedded, 1_000)),
    ...(await measured('nats', startNats, 2_000)),
  ];
}

async function measured(
  name: string,
  start: () => Promise<MeasuredBroker | null>,
  followers: number,
): Promise<Row[]> {
  const broker = await start();
  if (!broker) return [];
  try {
    return rowsOf(`room:${name}-${followers}`, await loadOf(broker, followers));
  } finally {
    await broker.stop();
  }
}

function rowsOf(id: string, load: Load): Row[] {
  const { whole, withFrozen, missing, perDelivery, kilobytesPerFollower } = load;
  const cost =
    perDelivery === null
      ? ''
      : `; a delivery of ${Math.round(load.bytesPerMessage)} B costs the broker ${perDelivery.toFixed(0)} µs`;
  const own = `, its followers ${((whole.cpuMs * 1_000) / whole.deliveries).toFixed(0)} µs`;
  const shown = (ms: number) => ms.toFixed(1);
  const isWhole = missing <= 0 && withFrozen.lost === 0;
  const rows = [
    row(
      id,
      isWhole ? whole.p95 : Number.POSITIVE_INFINITY,
      'ms',
      BAR_MS,
      `p95 of ${whole.deliveries} deliveries, p50 ${shown(whole.p50)}, p99 ${shown(whole.p99)}${cost}${own}; ${missing} missing, ${withFrozen.lost} put out`,
    ),
    row(
      `${id}:frozen`,
      Math.max(0, withFrozen.p95 - whole.p95),
      'ms',
      MOST_HARM_MS,
      `more at p95 with one frozen: ${shown(withFrozen.p95)} ms, p50 ${shown(withFrozen.p50)}, p99 ${shown(withFrozen.p99)}`,
    ),
  ];
  if (kilobytesPerFollower === null) return rows;
  return [
    ...rows,
    row(`${id}:memory`, kilobytesPerFollower, 'kB', MOST_KB_A_FOLLOWER, "of the broker's, for each follower"),
  ];
}
