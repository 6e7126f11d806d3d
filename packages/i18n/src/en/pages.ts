/** The words of report pages and tables in English. */
import { under } from "../catalogue.ts"

const many = (one: string, other: string): string =>
  `.input {$count :integer} .match $count one {{{$count} ${one}}} * {{{$count} ${other}}}`

export const pages = {
  ...under("page.", {
    draft: "The words of this page are a draft: no native reader has signed them yet.",
    empty: "Nothing is recorded.",
    language: "{$language :comity:language}",
    notStated: "not stated",
    number: "{$count :number}",
    otherLanguages:
      "Some words of this page are not in its own language, since there are none yet. They are in: {$languages :comity:list}.",
    sources: "Sources",
    "sources.none": "No source is named.",
    synthetic: "Synthetic: the people on this page and everything about them are invented.",
    undated: "no date",
    withheld: "the words are not shown to you"
  }),
  ...under("page.otherParties.", {
    one: "and another party, which is not named",
    several: "and several others, which are not named",
    unknown: "and perhaps others"
  }),
  ...under("page.instruments.", { several: "several instruments, which are not listed" }),
  ...under("page.period.", {
    between: "{$from :comity:date} – {$to :comity:date}",
    date: "{$date :comity:date}",
    since: "since {$from :comity:date}",
    until: "until {$to :comity:date}",
    within:
      ".input {$days :integer} .match $days one {{{$days} day within {$frame :comity:date}}} * {{{$days} days within {$frame :comity:date}}}"
  }),
  ...under("page.duration.", {
    days: many("day", "days"),
    weeks: many("week", "weeks"),
    months: many("month", "months"),
    years: many("year", "years")
  }),
  ...under("page.day.", {
    asOf: "As of {$asOf :comity:date}.",
    folded: "This page is about the past. Journal entries from which it was rebuilt: {$entries :number}.",
    knownOn: "As known on {$knownOn :comity:date}.",
    now: "As recorded when this page was written.",
    uncertain:
      "Of some documents it is not certain how they stood then, since the date of an entry is known in part only. Number of these documents: {$count :number}."
  }),
  ...under("page.source.", {
    language: "Language: {$language :comity:language}",
    number: "Source {$number :integer}",
    origin: "after",
    unnamed: "Publisher not named",
    undated: "No date of publication"
  }),
  ...under("page.way.", { from: "from", to: "to", unknown: "who sends and who hosts is not known" }),
  ...under("page.people.", {
    counted: "people counted: {$count :number}",
    named: "named one by one: {$count :number}",
    uncounted: "groups without a number: {$count :number}"
  }),
  ...under("page.status.", { unsaid: "nothing is said about it" }),
  ...under("page.partnership.", {
    historical: "The partnership was recorded afterwards, from a source.",
    institutions: "Institutions that take part",
    parties: "Parties",
    since: "Since",
    status: "Status of the partnership",
    umbrella: "Under the umbrella program"
  }),
  ...under("page.program.", { kind: "Kind", operator: "Run by", since: "Since", status: "Status of the program" }),
  "page.timeline": "Timeline of a partnership",
  ...under("page.timeline.", {
    agreement: "under",
    caption:
      "A diamond is an exact day; a full bar, exact days from the first to the last. A striped bar covers all that is known of a date: it was some time within. An arrow says that no end, or no beginning, is known. Empty marks are planned, expected or only talked about.",
    learned: "said to have learned",
    list: "One by one",
    listCaption: "Everything that has a date, the earliest first; parts stand under what they are a part of.",
    noDate: "No source says when.",
    occasion: "said at",
    parent: "part of",
    parts: "The parts of: {$name}",
    partsCaption: "What belongs to it, with the same signs as above.",
    picture: "When what took place; the list below says the same in words",
    placements: "was at",
    purposes: "what for",
    raisedAt: "raised at",
    reciprocates: "returns",
    several: "several, number not stated",
    speaker: "said by",
    specialties: "specialties",
    topics: "about",
    trainedFor: "trained for",
    undated: "Without a date",
    undatedWhy: "Nothing is guessed: this is not in the picture, and here is why.",
    venue: "where",
    when: "When",
    wording: "in the words of the source"
  }),
  "page.ledger": "What went each way",
  ...under("page.ledger.", {
    ahead: "ahead, not taken place: {$count :number}",
    caption:
      "Each thing that is counted has a scale of its own. A full bar is what took place. A striped bar is ahead: planned, expected or offered.",
    done: "took place: {$count :number}",
    list: "As numbers",
    listCaption: "One row for each way of each thing that is counted.",
    neverNetted:
      "Each way stands by itself. Neither is set off against the other: visits, days and donations have no common measure.",
    none: "nothing recorded",
    notStated: "number not stated: {$count :number}",
    picture: "What went each way. One side: {$one}. The other side: {$other}.",
    undirected: "Of no known way",
    undirectedWhy:
      "Of these it is not known who sends or who hosts, so they are counted on neither side. Number of documents: {$count :number}.",
    wayFrom: "From: {$from}",
    wayTo: "To: {$to}",
    ways: "Both ways, side by side"
  }),
  "page.statistics": "What a program comes to",
  ...under("page.statistics.", {
    asOf: "As of",
    beside:
      "A published number stands beside what is counted here. It never replaces it, and nobody is added to make them meet.",
    byCompletion: "How the decisions on completion stand, as participations.",
    byCountry: "By the country of the sending institution.",
    byEdition: "Each edition once. A reported number stands beside the counted one.",
    byHost: "Counted over placements: who was at two host institutions counts at both.",
    bySpecialty: "By the first specialty of each; who has several is counted once.",
    caption:
      "Above, the published number. Below, what it is made of as far as is known here: striped is what was counted before this record begins; full is what is counted here.",
    completed: "Completed",
    counted: "Counted here",
    countedCaption: "Two different numbers: somebody who came twice is one person and two participations.",
    countedPicture: "Participations: {$participations :number}. Persons: {$persons :number}.",
    definition: "Who is counted",
    doubleCounts: "In more than one edition",
    gaps: "Editions of which nothing is counted",
    hostSets: "Hosts of an edition",
    hostSetsCaption:
      "Known of the edition as a whole: which trainee was at which host institution is not told by this.",
    includes: "It includes the edition",
    openBreakdown: "Taken apart, though the source does not name all parts. By: {$by}.",
    overlapping: "One person may be counted in several parts.",
    opening: "Counted before this record begins",
    participations: "Participations",
    participationsLong: "Participations (who came twice counts twice)",
    persons: "Persons",
    personsLong: "Persons (everybody once)",
    picture:
      "Published: {$reported :number}. Counted before this record begins: {$opening :number}. Counted here: {$counted :number}.",
    published: "Published numbers",
    publishedBar: "Published, {$asOf :comity:date}",
    reported: "Reported",
    reportedOnly: "Reported without names",
    stackedBar: "Counted before this record begins + counted here",
    unit: "Persons or participations",
    verdict: "Result",
    wholeBreakdown: "Taken apart; the source names all parts. By: {$by}.",
    why: "How the two numbers go together:"
  }),
  "page.commitments": "Promised and done",
  ...under("page.commitments.", {
    became: "What became of it",
    by: "Promised by",
    caption: "How many stand how today. A full bar is done; a striped one is not done.",
    doneOn: "done: {$on}",
    due: "Due",
    fulfilledBy: "done by:",
    list: "One by one",
    listCaption: "Everything that was promised, with what became of it.",
    made: "Made",
    noDue: "no date was set",
    "overdue.no": "not overdue",
    "overdue.unknown": "can't be told whether it is overdue",
    "overdue.yes": "overdue",
    overdueCount: "! overdue (among those above)",
    picture: "Done: {$done :number}. Stated and not begun: {$stated :number}.",
    summary: "How it stands",
    supersededBy: "replaced by",
    to: "towards",
    year: "Only what was promised in {$year :comity:date}."
  }),
  ...under("page.contents", {
    "": "Pages",
    ".csv": "as a table",
    ".kicker": "Comity",
    ".lead": "Number of pages: {$count :number}."
  }),
  ...under("page.column.", {
    ahead: "Ahead",
    asOf: "As of",
    basis: "Where the number is from",
    basisCode: "Code of where the number is from",
    by: "By what",
    byCode: "Code of by what",
    byIds: "IDs of who promised",
    count: "Number",
    dated: "How well the date is known",
    datedCode: "Code of how well the date is known",
    documentIds: "IDs of documents",
    doneOn: "Done on",
    dueOn: "Due on",
    explanation: "Explanation",
    first: "First possible day",
    fromIds: "IDs of from",
    fulfilledByIds: "IDs of what fulfilled it",
    id: "ID",
    kind: "Kind",
    kindCode: "Code of the kind",
    last: "Last possible day",
    madeAtId: "ID of where it was made",
    madeOn: "Made on",
    measure: "What is counted",
    measureCode: "Code of what is counted",
    modality: "How real its source says it is",
    modalityCode: "Code of how real it is",
    notStated: "Number not stated",
    nounCode: "Code of the document",
    of: "Of what",
    ofId: "ID or code of what",
    overdue: "Overdue",
    overdueCode: "Code of overdue",
    parentId: "ID of what it is a part of",
    participants: "Who took part",
    people: "Number of people",
    period: "Period as recorded",
    promise: "Promise",
    sourceIds: "IDs of sources",
    sources: "Sources",
    status: "Status",
    statusCode: "Code of the status",
    supersededById: "ID of what replaced it",
    title: "Title",
    titleLanguage: "Language of the title",
    toIds: "IDs of to",
    unitCode: "Code of persons or participations",
    way: "Which way",
    what: "What",
    when: "When"
  }),
  ...under("page.basis.", { counted: "counted here", published: "published" }),
  ...under("page.dated.", {
    exact: "to the day",
    partial: "in part",
    undated: "no date",
    unresolved: "in words that can't be dated"
  }),
  ...under("page.unit.", { participations: "participations", persons: "persons" }),
  ...under("page.verdict.", { consistent: "nothing contradicts it", contradiction: "contradiction" })
}
