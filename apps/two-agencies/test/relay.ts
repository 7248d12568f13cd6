import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * A way to a server that can be cut for real: what setting a browser offline does not reach, a service
 * worker, has no network then either.
 */
export interface Relay {
  /** The server's address by this way. */
  readonly address: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Begins a relay to a server on this machine. */
export async function relayTo(server: string): Promise<Relay> {
  const target = Number(new URL(server).port);
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket.on("error", () => {}));
      socket.on("close", () => [near, far].forEach((one) => one.destroy()));
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) => new Promise<void>((resolve) => relay.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = relay.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    mend: () => listen(port),
    cut: () => {
      const closed = new Promise<void>((resolve) => relay.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}
