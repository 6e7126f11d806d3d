/** What the laws are asked of: a service of its own for each law, and a channel that sends to it. */
import type { ChannelSubject } from "@comity/plugin-sdk/conformance"
import { channel } from "../src/index.ts"
import { startService, unknownNumber } from "./service.ts"

export const subject: ChannelSubject = {
  open: async () => {
    const { arrived, close, fail, mend, url } = await startService()
    return {
      channel: channel({ url, token: "secret" }),
      delivers: ["+77010000001", "+77010000002", "+996555000003"],
      refuses: unknownNumber,
      noAddresses: ["", "77010000001", "+7 701 000 00 01", "+77010000001 ", "clerk@health.example"],
      arrived: async () => arrived,
      fail,
      mend,
      close
    }
  }
}
