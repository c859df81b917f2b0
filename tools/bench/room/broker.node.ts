import { brokerForTests } from '../../room/broker-for-tests.ts';

/** The embedded broker in a process of its own, so that it shares no event loop with its load. */
const broker = await brokerForTests({ hostKey: process.env.HOST_PASSWORD ?? '' });
console.log(`Broker: ${JSON.stringify({ url: broker.url, room: broker.room() })}`);
