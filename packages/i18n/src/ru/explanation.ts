/** Остальное в объяснении. What an explanation tells besides the findings, in Russian: whom it is about, where was looked, what was decided, how to appeal. */
import { under } from "../catalogue.ts"

export const explanation = {
  "assessment.simulated":
    "Пробный расчёт: он сделан не по тому набору правил, по которому принимают решение, и решение на нём основать нельзя. Решение принимают по набору правил: {$ruleSet}, версия {$version :integer}.",
  ...under("explanation.", {
    cites: "Хеш оценки: {$assessment}. Хеш подтверждений: {$evidence}.",
    conditionalUntil: "Последний день для выполнения условия: {$until :comity:date}",
    counted: "Учтённые подтверждения: {$entries}.",
    decided: "Решение: {$completion :comity:term of=state in=enrolment}. Дата: {$decidedOn :comity:date}",
    decidedBy: "Решение ссылается на набор правил: {$ruleSet}, версия {$version :integer}. Его хеш: {$hash}.",
    edition: "Поток: {$text}",
    entries: "Подтверждения: {$entries}.",
    hashes: "Хеш рассмотренных подтверждений по нынешним записям: {$evidence}. Хеш набора правил: {$ruleSet}.",
    lookedEverywhere: "Где искали: во всех сведениях о стажировке.",
    lookedIn: "Где искали: {$parts :comity:term of=recordPart}.",
    otherLanguage: "На запрошенном языке этого текста нет. Язык текста: {$language :comity:language}.",
    period: "Стажировка: {$from :comity:date} — {$to :comity:date}",
    pinnedAtStart: "В первый день стажировки действовала другая версия: {$ruleSet}, версия {$version :integer}.",
    published: "Как опубликовано для стажёров: {$text}",
    ruleSet: "Название набора правил: {$text}",
    synthetic: "Этот человек и все подтверждения вымышлены.",
    timeZone: "День заканчивается в полночь по часовому поясу: {$timeZone}.",
    trainee: "Стажёр: {$name}",
    traineeInPassport: "Стажёр, как в паспорте: {$name}"
  }),
  "outlook.lastDay": "Последний день, когда это ещё поможет: {$until :comity:date}",
  "outlook.settledFrom": "Если посещать всё запланированное, результат станет окончательным с: {$from :comity:date}",
  "waiver.equivalence": "Засчитано как равноценное: {$equivalence}",
  ...under("help.", {
    beyond: "Эти правила больше нельзя выполнить, что бы ни делали. Правил: {$count :integer}.",
    more: "Есть и другие способы, здесь они не перечислены.",
    notSmallest:
      "Ни один из этих шагов нельзя пропустить. Достаточно ли было бы меньшего числа других шагов, не вычислялось.",
    reveals: "Когда это выяснится, могут появиться другие правила. Здесь они считаются выполненными."
  }),
  ...under("appeal.", {
    route:
      "На решение можно подать апелляцию. Куда обратиться: {$to :comity:term of=role}. Дней после решения, не более: {$within :integer}.",
    unsaid: "В наборе правил не сказано, как подать апелляцию на решение.",
    until:
      "Последний день подачи апелляции на решение: {$until :comity:date} Куда обратиться: {$to :comity:term of=role}. Дней после решения, не более: {$within :integer}."
  }),
  ...under("fault.", {
    kindChangedInput:
      "Этот вид правил изменил то, что ему дали прочитать, поэтому определить ничего нельзя: {$kind}. Правило: {$path}.",
    kindTimedOut: "Этот вид правил не ответил вовремя, поэтому определить ничего нельзя: {$kind}. Правило: {$path}."
  }),
  ...under("recordPart.", {
    activities: "мероприятия",
    conductCases: "разбирательства о поведении",
    confirmations: "подтверждения направляющей стороны",
    credits: "зачётные единицы",
    deliverables: "отчётные работы",
    documents: "документы",
    entrustments: "решения о допуске",
    evaluations: "отзывы с оценкой",
    exams: "экзамены",
    languageProofs: "подтверждения владения языком",
    permission: "разрешение на практику",
    placements: "размещения на стажировке",
    procedures: "журнал процедур",
    sessions: "журнал посещаемости",
    signOffs: "заверения",
    surveys: "сданные анкеты"
  })
}
