import { createServer } from 'node:http';
import { type Broker, type BrokerOptions, startBroker } from './broker.ts';

export interface BrokerForTests extends Broker {
  readonly port: number;
  /** `ws://127.0.0.1:40123/mqtt` */
  readonly url: string;
}

/** A broker that listens, on this machine alone. Port 0 is any free one; a broker that is started again has the old one's. */
export async function brokerForTests({
  port = 0,
  ...options
}: BrokerOptions & { readonly port?: number } = {}): Promise<BrokerForTests> {
  const broker = await startBroker(options);
  const server = createServer((_request, response) => response.writeHead(404).end());
  broker.attach(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    ...broker,
    port: taken,
    url: `ws://127.0.0.1:${taken}/mqtt`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await broker.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
