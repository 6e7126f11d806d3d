/** A port for a server that will be stopped and started again. */
import { createServer } from "node:net"

// Below the range from which systems take the ports of outgoing connections (32768 and up). In that range another
// program could get the port while our server is down, and a client that tries to connect can even reach itself.
const lowest = 15_000
const highest = 32_000

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)))
  })

/** A random port of 127.0.0.1 on which nobody listens. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    if (await isFree(port)) return port
  }
}
