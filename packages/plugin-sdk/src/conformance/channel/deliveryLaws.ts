/** Laws about what arrives: everything that was handed over, as it was, at the one whom it is for. */
import { type ChannelLaw, law } from "./ChannelLaw.ts"
import { seenIn } from "./markup.ts"
import { arrivedAfter, deliver, inked, messageTo, outcomeOf, parting, readable, sameAddress } from "./sending.ts"

/** As it may stand where only one line can. */
const oneLine = (text: string): string => readable(text).replace(/\s+/g, " ")

/** Sentences that have to survive encodings, line lengths and normal forms. */
const scripts: readonly string[] = [
  "Стажировка начинается в понедельник: больница № 1, ул. Ыбырай Алтынсарин.",
  "연수는 월요일에 시작합니다. 수료증을 가져오세요. 한글",
  "Сургалт даваа гарагт эхэлнэ. Өвчтөн, үзлэг.",
  "Навчання починається в понеділок: її ґанок, з'їзд.",
  "Oʻqish dushanba kuni boshlanadi. Gʻulom, maʼlumot.",
  "研修は月曜日に始まります。進修從週一開始。",
  "يبدأ التدريب يوم الاثنين. ההכשרה מתחילה ביום שני.",
  "प्रशिक्षण सोमवार से शुरू होता है। การฝึกอบรม",
  "👩🏽‍⚕️ 🩺 🇰🇿 𝒳 e\u0301 é ﬁ ～ \u1112\u1161\u11ab",
  "From here on: a line that begins like a header",
  "  two spaces before, 100 % = 50 %=3D, tab\there",
  `one line of ${"слово ".repeat(400)}end`,
  "x".repeat(5000)
]

export const deliveryLaws: readonly ChannelLaw[] = [
  law(
    "a message reaches the one whom it is for, once, and nobody else",
    "The trainee who waits for the word that she may come.",
    async (world) => {
      for (const [index, address] of world.delivers.entries()) {
        const to = index === 0 ? { address } : { address, name: "Aigul Bekova" }
        const before = (await world.arrived()).length
        await deliver(world, messageTo(address, { to }), `message ${index}`)
        const found = await arrivedAfter(world, before, `message ${index}`)
        if (!sameAddress(world, found.to, address)) throw new Error(`message ${index} reached somebody else`)
      }
    },
    { basic: true }
  ),
  law(
    "a message arrives as it was written, in every script and with the longest line",
    "Whoever reads Korean, Russian, Mongolian, Kazakh or Arabic.",
    async (world) => {
      for (const text of [...scripts, scripts.join("\n")]) {
        const subject = text.split("\n")[0]?.slice(0, 200) ?? ""
        const before = (await world.arrived()).length
        await deliver(world, messageTo(world.delivers[0], { subject, text }), "a message")
        const found = await arrivedAfter(world, before, "a message")
        const [whole, expected] = [readable(found.text), readable(text)]
        if (!whole.includes(expected)) throw new Error(`the text is not what was sent: ${parting(whole, expected)}`)
        const [line, wanted] = [found.subject ?? subject, subject].map(oneLine)
        if (line !== wanted) throw new Error(`the subject is not what was sent: ${parting(line ?? "", wanted ?? "")}`)
      }
    }
  ),
  law(
    "a text of 200 KB arrives whole or is declined for its content, never cut",
    "The trainee whose last open requirement stands on the last line.",
    async (world) => {
      const text = Array.from({ length: 2000 }, (_, n) => `${n}. требование: ${"подпись ".repeat(10)}`).join("\n")
      const outcome = await outcomeOf(world.channel, messageTo(world.delivers[0], { text }))
      const answer = outcome._tag === "Answered" ? outcome.answer : undefined
      if (answer?._tag === "Declined" && answer.because === "content") {
        if ((await world.arrived()).length > 0) throw new Error("it was declined, and reached the service all the same")
        return
      }
      if (answer?._tag !== "Sent") throw new Error(`expected Sent or Declined for its content, found ${outcome._tag}`)
      const found = inked((await arrivedAfter(world, 0, "a long message")).text)
      if (!found.includes(inked(text))) throw new Error(`the text is cut: ${parting(found, inked(text))}`)
    }
  ),
  law("many messages at once do not mix", "Two trainees who are decided on in the same second.", async (world) => {
    const messages = Array.from({ length: 30 }, (_, n) => {
      const text = `Only for number-${n}-.`
      return messageTo(world.delivers[n % 3] ?? "", { subject: `Letter -${n}-`, text })
    })
    await Promise.all(messages.map((message) => deliver(world, message, "one of thirty")))
    const arrived = await world.arrived()
    if (arrived.length !== 30) throw new Error(`expected 30 messages at the service, found ${arrived.length}`)
    for (const { subject, text, to } of messages) {
      const found = arrived.filter((it) => it.text.includes(text))
      const [first] = found
      const whole = found.length === 1 && first !== undefined && sameAddress(world, first.to, to.address)
      const others = [first?.subject ?? subject, first?.html === undefined ? text : seenIn(first.html)]
      if (!whole || others[0] !== subject || !others[1]?.includes(text))
        throw new Error(`"${text}" did not arrive once, whole and at its recipient; what is shared between sends?`)
    }
  }),
  law(
    "the same key goes with every try of a message, and another with every other",
    "The trainee who would get one letter three times, or not get the second of two.",
    async (world) => {
      const [address] = world.delivers
      // They differ in the first digit alone, or in the last.
      const [zeros, one] = ["0".repeat(63), "1"]
      const keys = [`0${zeros}`, `${one}${zeros}`, `${zeros}${one}`]
      const messages = keys.map((key) => messageTo(address, { key }))
      for (const [index, message] of messages.entries()) {
        const text = `Letter -${index}-`
        const letter = { ...message, text, lines: [{ depth: 0, text }] }
        await deliver(world, letter, "the first try")
        await world.fail("breaksOff")
        await outcomeOf(world.channel, letter)
        await world.mend()
        await deliver(world, letter, "the last try")
      }
      const arrived = await world.arrived()
      const found = messages.map((_, index) => {
        const tries = arrived.filter(({ text }) => text.includes(`Letter -${index}-`))
        const own = new Set(tries.map(({ key }) => key))
        if (own.size !== 1) throw new Error(`expected one key for every try, found ${own.size}: send the message's own`)
        return [...own][0]
      })
      const told = found.filter((key) => key !== undefined)
      if (new Set(told).size < told.length) throw new Error("two messages went out with one key: send the whole key")
    }
  ),
  law(
    "once: a message that is sent again with the same key arrives once",
    "The trainee who would be told twice because a connection broke.",
    async (world) => {
      const message = messageTo(world.delivers[0])
      await world.fail("breaksOff")
      await outcomeOf(world.channel, message)
      await world.mend()
      for (const what of ["the second try", "the third try"]) await deliver(world, message, what)
      await arrivedAfter(world, 0, "three tries with one key")
      await deliver(world, messageTo(world.delivers[0]), "another message")
      await arrivedAfter(world, 1, "another message")
    },
    { unless: ({ channel }) => (channel.supports.once ? undefined : "the channel declares once: false") }
  )
]
