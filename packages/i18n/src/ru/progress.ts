/** Как идёт завершение программы. The pages of completion in Russian: how one trainee stands, and how a cohort does. */
import { under } from "../catalogue.ts"

export const progress = {
  "page.trainee": "Положение стажёра",
  ...under("page.trainee.", {
    appealing: "Срок подачи апелляции",
    asOf: "На конец дня",
    atLeast: "требуется: {$required :number maximumFractionDigits=1} ({$unit})",
    atMost: "не более: {$required :number maximumFractionDigits=1} ({$unit})",
    atTheEnd:
      "к концу возможно: от {$lower :number maximumFractionDigits=1} до {$upper :number maximumFractionDigits=1}",
    caption:
      "Заполнено: что уже окончательно, даже если больше ничего не прибавится. Штриховка: что ещё возможно. Черта с остриём: сколько требуется или сколько можно самое большее. Ромб: сколько есть сейчас.",
    combination: "несколько правил вместе",
    condition: "Срок для выполнения условия",
    days: "Важные дни; списки ниже говорят то же словами",
    daysCaption:
      "Ромб означает один день. Заполненная полоса: стажировка. Пустые полосы показывают, до какого дня ещё можно что-то сделать.",
    decision: "Решение",
    edition: "Поток",
    lastDay: "последний день: {$until :comity:date}",
    notCountedCaption: "Подтверждения, которые видели и не учли.",
    now: "сейчас: {$now :number maximumFractionDigits=1}",
    nowUnknown: "сейчас: не установлено",
    picture: "Положение по каждому правилу; списки ниже говорят то же словами",
    reporting: "Можно сообщить о том, что было",
    ruleSet: "Набор правил",
    training: "Стажировка",
    version: "{$ruleSet}, версия {$version :integer}",
    waiversCaption: "Правила, от которых освободил уполномоченный орган."
  }),
  ...under("page.trainee.column.", {
    equivalence: "Засчитано как равноценное",
    evidence: "Подтверждения",
    legalBasis: "Правовое основание",
    office: "Кто и в какой роли",
    on: "Когда и до какого дня",
    reason: "Причина",
    rule: "Правило",
    why: "Почему не учтено"
  }),
  ...under("page.trainee.section.", {
    about: "На чём это основано",
    bars: "Каждое правило",
    decision: "Решение и апелляция",
    help: "Чего было бы достаточно",
    notCounted: "Не учтено",
    time: "Когда",
    waivers: "Освобождения",
    whole: "Всё, правило за правилом"
  }),
  "page.progress": "Положение всех стажёров потока",
  ...under("page.progress.", {
    asOf: "На конец дня: {$asOf :comity:date}",
    atRiskCaption: "Первым стоит тот, у кого осталось меньше всего времени.",
    caption:
      "Каждому стажёру отведена строка: сначала всё вместе, потом каждое правило под своим номером. Знаки объяснены под строками; таблица в конце говорит то же словами.",
    nobodyAtRisk: "Всё окончательно: ни у кого результат уже не изменится сам собой.",
    picture: "Положение каждого стажёра по каждому правилу; таблица ниже говорит то же словами",
    rules: "Правила по номерам",
    tableCaption: "Положение каждого стажёра по каждому правилу.",
    trainees: "Стажёры",
    wholeShort: "все"
  }),
  ...under("page.progress.column.", {
    byNumber: "Правила по номерам",
    firstLastDay: "Ближайший последний день",
    openRules: "Правил без окончательного результата",
    trainee: "Стажёр",
    whole: "Все правила"
  }),
  ...under("page.progress.section.", {
    counts: "Сколько стажёров в каком положении",
    risk: "Чей результат ещё может измениться",
    strip: "Коротко",
    table: "Словами"
  })
}
