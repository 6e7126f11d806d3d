// What newcomers get wrong, as data: in which file of a scaffold, what stands there and what is written instead, which law has
// to break, and words of its message that say what to do.

/**
 * @typedef {object} Mistake
 * @property {string} what in a few words
 * @property {string} file
 * @property {string} right a part of the file, found there once
 * @property {string} wrong what is written in its place
 * @property {string} law the name of the law, or of what is checked, that breaks
 * @property {string} advice
 */

/** @type {Readonly<Record<string, ReadonlyArray<Mistake>>>} */
export const mistakes = {
  store: [
    {
      what: "it trusts that nobody else wrote meanwhile",
      file: "src/commit.ts",
      right: "if (stale !== undefined) return stale",
      wrong: "if (stale !== undefined && stale.found === 0) return stale",
      law: "of many writers at one version exactly one wins",
      advice: "compare the versions (`staleIn`)"
    },
    {
      what: "it hands out a page without looking whether its last commit is whole",
      file: "src/journal.ts",
      right: "return [...page, ...rest.filter(({ position }) => position <= span.last)]",
      wrong: "return rest.length < 0 ? rest : page",
      law: "a page never splits a commit, and is no longer than that needs",
      advice: "end a page only where a commit ends"
    }
  ],
  channel: [
    {
      what: "it takes a service that is busy for one that has sent",
      file: "src/index.ts",
      right: "if (response.ok) {",
      wrong: "if (response.ok || response.status === 503) {",
      law: "a service that is busy is tried again later: it has not declined",
      advice: "expected a rejection, so that it is tried again"
    },
    {
      what: "it puts the address into an error",
      file: "src/index.ts",
      right: "return meaningOf(response)",
      wrong: 'return meaningOf(response).catch(() => Promise.reject(new Error("not sent to " + message.to.address)))',
      law: "neither an answer nor an error repeats whom it was for or what it said",
      advice: "leave it out"
    }
  ],
  "rule-kind": [
    {
      what: "it forgets sessions that nobody has reported yet",
      file: "src/kind.ts",
      right: "const upper = lower + open.length + planned.length",
      wrong: "const upper = lower + planned.length",
      law: "what can't be reached any more stays so as days pass and more becomes known",
      advice: "The bound in favour must count whatever can still happen"
    },
    {
      what: "it says nothing in English of what was measured",
      file: "src/messages/en.ts",
      right: '"bounded.',
      wrong: '"bound.',
      law: "every language has a sentence for all that it says",
      advice: "Add or correct the message"
    }
  ],
  language: [
    {
      what: "a translation loses a value",
      file: "src/messages/results.ts",
      right: "Recorded afterwards, from the source: {$source}.",
      wrong: "Recorded afterwards.",
      law: "each message tells the same facts as that of the base",
      advice: "does not tell source"
    },
    {
      what: "a bracket is missing",
      file: "src/messages/results.ts",
      right: "{$knownOn :comity:date}",
      wrong: "{$knownOn :comity:date",
      law: "every pattern can be compiled",
      advice: "Correct these"
    }
  ],
  profile: [
    {
      what: "an office that nobody holds",
      file: "src/profile.ts",
      right: '    nominatingBody: { en: "Nominating ministry" },\n',
      wrong: "",
      law: "Nobody here holds an office that this needs: nominating body.",
      advice: "Name one of them among the roles of the profile"
    },
    {
      what: "a step is closed, and with it the way to a state",
      file: "src/profile.ts",
      right: 'transition: "Withdraw", asks: ["reason"]',
      wrong: 'transition: "Submit", closed: true',
      law: "Nothing leads to this state any more: submitted (nomination).",
      advice: "Leave one of the steps open that lead there"
    },
    {
      what: "a holiday that does not exist",
      file: "src/holidays.ts",
      right: '"12-25"]',
      wrong: '"12-25", "02-30"]',
      law: "it is plain data: days of the week from 1 to 7, and dates that exist",
      advice: "Correct what is named"
    }
  ]
}
