/**
 * What every channel must do. A law names what holds, whom it protects, and checks it on a real service of its own; the
 * author of a channel reads them from top to bottom.
 *
 * @stability evolving
 */
import { addressLaws } from "./channel/addressLaws.ts"
import type { ChannelLaw } from "./channel/ChannelLaw.ts"
import { conductLaws } from "./channel/conductLaws.ts"
import { deliveryLaws } from "./channel/deliveryLaws.ts"
import { faultLaws } from "./channel/faultLaws.ts"
import { typedLaws } from "./channel/typedLaws.ts"
import { advised } from "./Law.ts"

/** @stability evolving */
export const channelLaws: readonly ChannelLaw[] = [
  ...advised(
    deliveryLaws,
    "Hand the whole message over, once, to its own address and with its own key; where the service takes no such length, decline it for its content; share nothing between two sends."
  ),
  ...advised(
    typedLaws,
    "Give name, subject and address to the service as values, never within a text that it parses; take line breaks and control characters out of what stands in a header, and escape every text that stands in markup."
  ),
  ...advised(
    addressLaws,
    "Accept only what is one address from its first to its last character, and ask for the length first; decline everything else, and what the service refuses for good, because of the address."
  ),
  ...advised(
    faultLaws,
    "Decline only what the service says it will never take, and reject otherwise; pass the signal on to whatever waits, try nothing again yourself, and begin anew with the next message."
  ),
  ...advised(
    conductLaws,
    "Answer and reject with codes and numbers, in words of your own and without a cause; change nothing that was given; once closed, reject."
  )
]
