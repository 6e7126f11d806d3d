/** A mutant: a channel with one planted fault, by which a law shows that it can fail. */
import type { Channel } from "@comity/plugin-sdk"
import type { ChannelSubject } from "@comity/plugin-sdk/conformance"
import { goodHabits, type Habits, letters } from "./letters.ts"
import { Post } from "./Post.ts"

/** What is wrong with a channel, and with what it says of itself. */
export interface Mutant {
  readonly habits?: Partial<Habits>
  /** What it gives back takes the place of the channel's own members. */
  readonly members?: (channel: Channel, post: Post) => Partial<Channel>
  /** Whether the service knows keys. @default true */
  readonly knowsKeys?: boolean
  /** Whether the channel says that it does. @default as the service */
  readonly saysOnce?: boolean
}

/** The channel to the post office in memory, with a planted fault or with none. */
export const postal = ({ habits = {}, knowsKeys = true, members, saysOnce }: Mutant = {}): ChannelSubject => ({
  open: async () => {
    const post = new Post(knowsKeys)
    const channel = letters(post, saysOnce ?? knowsKeys, { ...goodHabits, ...habits })
    return {
      channel: { ...channel, ...members?.(channel, post) },
      delivers: ["aigul.bekova/bishkek", "kim.minjun/suwon", "olena.shevchuk/lviv"],
      refuses: "nobody.knows/nowhere",
      noAddresses: ["aigul.bekova", "aigul.bekova/bishkek, kim.minjun/suwon", "", "Aigul Bekova, Bishkek"],
      arrived: async () => [...post.arrived],
      fail: async (how) => {
        post.fault = how
      },
      mend: async () => {
        post.fault = undefined
      },
      close: async () => {}
    }
  }
})
