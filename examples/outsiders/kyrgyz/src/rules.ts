/** Эрежелер. What the commonest rules ask for, what was measured, what does not count and what is missing. */
import { type Messages, under } from "./messages.ts"

const atTheEnd = "Аягында мүмкүн: {$lower :number maximumFractionDigits=1} — {$upper :number maximumFractionDigits=1}."

/** What a rule measured, with a value for the day and without one. */
const measures = (kind: string, what: string, unit = ""): Messages => ({
  [`measured.comity/${kind}`]: `${what}: {$now :number maximumFractionDigits=1}, талап: {$required :number}${unit}. ${atTheEnd}`,
  [`bounded.comity/${kind}`]: `${what}: азырынча аныктала элек, талап: {$required :number}${unit}. ${atTheEnd}`
})
const ofUnit = " ({$unit :comity:term of=unit})"

export const rules: Messages = {
  ...under("rule.", {
    all: "Бул эрежелердин ар бирин аткаруу керек. Эрежелер: {$of :integer}.",
    any: "Бул эрежелердин жок дегенде бирин аткаруу керек. Эрежелер: {$of :integer}.",
    atLeast: "Бул эрежелердин бир бөлүгүн аткаруу керек. Эң аз: {$count :integer}. Эрежелер: {$of :integer}.",
    not: "Төмөнкү болбошу керек.",
    "scoped.eachHost": "Төмөнкү ар бир кабыл алуучу уюмда талап кылынат.",
    "scoped.eachPlacement": "Төмөнкү ар бир стажировкага жайгаштыруу үчүн талап кылынат.",
    "scoped.someHosts": "Төмөнкү кабыл алуучу уюмдардын бир бөлүгүндө талап кылынат, эң аз: {$count :integer}.",
    "scoped.somePlacements":
      "Төмөнкү стажировкага жайгаштыруулардын бир бөлүгү үчүн талап кылынат, эң аз: {$count :integer}.",
    "scoped.specialties":
      "Төмөнкү ушул адистиктердин стажёрлорунан гана талап кылынат: {$specialties :comity:list type=or}.",
    when: "Төмөнкүлөрдүн биринчиси туура болсо, экинчиси талап кылынат.",
    within: "Ушул мөөнөттө болгону гана эсепке алынат: {$from :comity:date} — {$to :comity:date}."
  }),
  ...under("rule.comity/", {
    "absence-cap":
      ".input {$consecutive :string} .match $consecutive true {{Катары менен келбей калуу, эң көп: {$atMost :integer}. Жүйөлүү себептер: {$excused :comity:term of=excused}.}} * {{Келбей калуу, эң көп: {$atMost :integer}. Жүйөлүү себептер: {$excused :comity:term of=excused}.}}",
    "attendance-share":
      "Катышуу, эң аз: {$atLeast :number} % ({$denominator :comity:term of=unit}). Жүйөлүү себептер: {$excused :comity:term of=excused}.",
    "ceremony-attended":
      ".input {$excused :string} .match $excused true {{Катышуу же катышпай калуунун жүйөлүү себеби: {$kind :comity:term of=activity}.}} * {{Катышуу: {$kind :comity:term of=activity}.}}",
    "days-per-host": "Ар бир кабыл алуучу уюмда болуу, эң аз: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "days-per-host.host": "Ушул кабыл алуучу уюм гана эсепке алынат: {$host}.",
    "deliverable-accepted": "Тапшырылып, кабыл алынышы керек: {$kind :comity:term of=deliverable}.",
    "deliverable-accepted.due": "Тапшыруунун акыркы күнү: {$due :comity:date}.",
    "deliverable-accepted.reviewer": "Ким кабыл алат: {$reviewer :comity:term of=role}.",
    "distinct-hosts": "Бир нече кабыл алуучу уюмда стажировка, эң аз: {$atLeast :integer}.",
    "document-on-file":
      ".input {$throughout :string} .match $throughout true {{Акыркы күнгө чейин жарактуу документ берилиши керек: {$kind :comity:term of=document}.}} * {{Документ берилиши керек: {$kind :comity:term of=document}.}}",
    "document-on-file.by": "Алуунун акыркы күнү: {$by :comity:date}.",
    "host-sign-off":
      "Ар бир стажировкага жайгаштыруу күбөлөндүрүлүшү керек. Ким күбөлөндүрөт: {$roles :comity:term of=role type=or}.",
    "minimum-duration": "Стажировканын узактыгы, эң аз: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "minimum-procedures":
      ".input {$verified :string} .match $verified true {{Процедуралар ({$codes :comity:list type=or}), эң аз: {$atLeast :integer}. Катышуунун эң төмөнкү даражасы: {$level :comity:term of=level}. Жетекчи тастыктаган жазуулар гана эсепке алынат.}} * {{Процедуралар ({$codes :comity:list type=or}), эң аз: {$atLeast :integer}. Катышуунун эң төмөнкү даражасы: {$level :comity:term of=level}. Жазуулар тастыктоосуз эсепке алынат.}}",
    "orientation-before-start":
      ".input {$excused :string} .match $excused true {{Стажировка башталганга чейин катышуу же катышпай калуунун жүйөлүү себеби: {$kind :comity:term of=activity}.}} * {{Стажировка башталганга чейин катышуу: {$kind :comity:term of=activity}.}}",
    "orientation-before-start.by": "Эсепке алынуучу акыркы күн: {$by :comity:date}.",
    "required-modules":
      "Өтүлүшү керек болгон модулдар: {$modules}. Ар бир модулга катышуу, эң аз: {$attended :number} %. Жүйөлүү себептер: {$excused :comity:term of=excused}."
  }),
  ...measures("absence-cap", "Азыркыга чейинки келбей калуулар"),
  ...measures("attendance-share", "Азыркыга чейинки катышуу, пайыз менен"),
  ...measures("ceremony-attended", "Катышуу"),
  ...measures("days-per-host", "Кабыл алуучу уюмда эң кыска болуу", ofUnit),
  ...measures("deliverable-accepted", "Кабыл алынган отчёттук иштер"),
  ...measures("distinct-hosts", "Азыркыга чейинки кабыл алуучу уюмдар"),
  ...measures("document-on-file", "Берилген документтер"),
  ...measures("host-sign-off", "Күбөлөндүрүлгөн жайгаштыруулар"),
  ...measures("minimum-duration", "Азыркыга чейинки узактык", ofUnit),
  ...measures("minimum-procedures", "Эсепке алынган процедуралар"),
  ...measures("orientation-before-start", "Мөөнөтүндө катышуу"),
  ...measures("required-modules", "Өтүлгөн модулдар"),
  ...under("missing.", {
    activityNotPlanned: "Жетишпейт: мындай иш-чара пландалган эмес ({$kind :comity:term of=activity}).",
    attend: "Жетишпейт: катышуу ({$kind :comity:term of=activity}). Күнү: {$on :comity:date}.",
    attendanceUnreported: "Жетишпейт: катышуу белгилери. Сабактар: {$count :integer}.",
    caseClosed: "Жетишпейт: жүрүм-турум боюнча териштирүүлөрдү жабуу. Саны: {$count :integer}.",
    confirmation: "Жетишпейт: жөнөтүүчү тараптын тастыктоосу ({$kind :comity:term of=confirmation}).",
    credits: "Жетишпейт: кредиттер ({$scheme}). Саны: {$count :number}.",
    daysAtHost:
      "Жетишпейт: болуу күндөрү. Кабыл алуучу уюм: {$host}. Саны: {$count :integer} ({$unit :comity:term of=unit}).",
    daysToAttend: "Жетишпейт: катышуу. Күндөр: {$count :integer}.",
    daysToStay: "Жетишпейт: болуу күндөрү. Саны: {$count :integer} ({$unit :comity:term of=unit}).",
    deliverable:
      "Жетишпейт: отчёттук иш ({$kind :comity:term of=deliverable}). Тапшыруунун акыркы күнү: {$due :comity:date}.",
    document: "Жетишпейт: документ ({$kind :comity:term of=document}). Акыркы күн: {$until :comity:date}.",
    entrustment: "Жетишпейт: өз алдынча иштөөгө уруксат чечими ({$activity}). Эң төмөнкү деңгээл: {$atLeast :integer}.",
    evaluations: "Жетишпейт: баалоо пикирлери. Ким берет: {$role :comity:term of=role}. Саны: {$count :integer}.",
    exactDate: "Жетишпейт: так даталар. Жазуулар: {$count :integer}.",
    exam: "Жетишпейт: тапшырылган экзамен ({$exam}). Өтүү упайы: {$atLeast :number}.",
    hosts: "Жетишпейт: башка кабыл алуучу уюмдар. Саны: {$count :integer}.",
    hoursToAttend: "Жетишпейт: катышуу. Сааттар: {$count :number}.",
    hoursUnknown: "Жетишпейт: сабактардын сааттары. Сабактар: {$count :integer}.",
    inOrder: "Жетишпейт: алгач катышуу керек болгон нерсе. Алгач: {$first}. Андан мурун эмес: {$later}.",
    languageProof: "Жетишпейт: тил билүүнү тастыктоо ({$language :comity:language}). Эң төмөнкү деңгээл: {$atLeast}.",
    module: "Жетишпейт: модулга катышуу ({$module}).",
    moduleNotPlanned: "Жетишпейт: модулдун сабактары пландалган эмес ({$module}).",
    noCalendar: "Жетишпейт: бул жер үчүн жумуш күндөрүнүн календары ({$place}).",
    noSessions: "Жетишпейт: эсепке алына турган сабактар.",
    participationLevel: "Жетишпейт: катышуунун так даражасы. Жазуулар: {$count :integer}.",
    placementsUnknown: "Жетишпейт: эч ким билдирбеген стажировкага жайгаштыруулар.",
    points: "Жетишпейт: упайлар. Саны: {$count :number}.",
    presence: "Жетишпейт: катышуу белгиси ({$kind :comity:term of=activity}).",
    procedureCredit: "Жетишпейт: процедуралар үчүн эсеп. Көлөмү: {$count :number}.",
    procedures: "Жетишпейт: процедуралар. Саны: {$count :integer}.",
    review: "Жетишпейт: тапшырылган ишти текшерүү ({$kind :comity:term of=deliverable}).",
    reviews: "Жетишпейт: тапшырылган иштерди текшерүү. Саны: {$count :integer}.",
    score: "Жетишпейт: баалоо пикирлериндеги жетиштүү упай. Эң аз: {$atLeast :number}.",
    sessionsToAttend: "Жетишпейт: катышуу. Сабактар: {$count :integer}.",
    signOff: "Жетишпейт: күбөлөндүрүү. Кабыл алуучу уюм: {$host}. Стажировкага жайгаштыруу: {$placement}.",
    specialtyUnknown: "Жетишпейт: стажёрдун адистиги.",
    survey: "Жетишпейт: анкета ({$form :comity:term of=form}).",
    verification: "Жетишпейт: жетекчинин тастыктоосу. Жазуулар: {$count :integer}."
  }),
  ...under("passedOver.", {
    absent: "Эсепке алынган жок, катышкан эмес: {$count :integer}.",
    afterLastDay: "Эсепке алынган жок, акыркы күндөн кийин: {$count :integer}.",
    anonymous: "Эсепке алынган жок, аты көрсөтүлгөн эмес: {$count :integer}.",
    belowLanguageLevel: "Эсепке алынган жок, тил деңгээли талаптан төмөн: {$count :integer}.",
    belowLevel: "Эсепке алынган жок, катышуу даражасы талаптан төмөн: {$count :integer}.",
    belowScore: "Эсепке алынган жок, упай талаптан төмөн: {$count :integer}.",
    caseClosed: "Эсепке алынган жок, териштирүү жабылган: {$count :integer}.",
    excused: "Эсепке алынган жок, жүйөлүү себеп: {$count :integer}.",
    expires: "Эсепке алынган жок, акыркы күнгө чейин жарактуу эмес: {$count :integer}.",
    late: "Эсепке алынган жок, өтө кеч: {$count :integer}.",
    levelUnclear: "Эсепке алынган жок, катышуу даражасы белгисиз: {$count :integer}.",
    noScore: "Эсепке алынган жок, упайы жок: {$count :integer}.",
    notBegun: "Эсепке алынган жок, башталган эмес: {$count :integer}.",
    notByThisRole: "Эсепке алынган жок, башка орган берген: {$count :integer}.",
    notReviewed: "Текшерүүнү күтүүдө: {$count :integer}.",
    otherCategory: "Эсепке алынган жок, башка категория: {$count :integer}.",
    otherLevel: "Эсепке алынган жок, катышуунун башка даражасы: {$count :integer}.",
    otherProof: "Эсепке алынган жок, мындай тастыктоо кабыл алынбайт: {$count :integer}.",
    otherScale: "Эсепке алынган жок, башка шкала боюнча упай: {$count :integer}.",
    outsideWindow: "Эсепке алынган жок, эсептелүүчү мөөнөттөн тышкары: {$count :integer}.",
    overCap: "Эсепке алынган жок, уруксат берилген сандан ашык: {$count :integer}.",
    rejected: "Эсепке алынган жок, четке кагылган: {$count :integer}.",
    returned: "Эсепке алынган жок, оңдоого кайтарылган: {$count :integer}.",
    superseded: "Эсепке алынган жок, анын ордуна кийинкиси эсептелет: {$count :integer}.",
    tooManyAttempts: "Эсепке алынган жок, уруксат берилгенден көп аракет: {$count :integer}.",
    unreported: "Азырынча белгилене элек: {$count :integer}.",
    unverified: "Жетекчинин тастыктоосун күтүүдө: {$count :integer}.",
    vagueDate: "Эсепке алынган жок, датасы так эмес: {$count :integer}."
  })
}
