/** Rules that choose, weigh and add up, and the order of things, in Russian. */
import { under } from "../catalogue.ts"
import { measures } from "./measures.ts"

const credit =
  "Зачёт процедур ({$codes :comity:list type=or}), не менее: {$atLeast :number}. За одно наблюдение: {$observed :number}. За одно ассистирование: {$assisted :number}. За одно выполнение: {$performed :number}."
const observed = "Наблюдения процедур, не менее: {$atLeast :integer}."
const higher = "Ассистирование и выполнение тоже учитываются."
const noHigher = "Ассистирование и выполнение не учитываются."
const confirmed = "Учитываются только записи, подтверждённые руководителем."
const unconfirmed = "Записи учитываются без подтверждения."

export const ruleKinds = {
  ...under("rule.comity/", {
    "credit-hours": "Зачётные единицы ({$scheme}), не менее: {$atLeast :number}.",
    "credit-hours.category": "Учитывается только эта категория: {$category}.",
    "elective-modules":
      "Модули на выбор: {$modules}. Нужно пройти, не менее: {$atLeast :integer}. Посещаемость каждого модуля не менее {$attended :number} %. Уважительные пропуски: {$excused :comity:term of=excused}.",
    "in-order": "Порядок посещения ({$among :comity:term of=unit}). Сначала: {$first}. Не раньше этого: {$later}.",
    "minimum-observations": `.input {$higher :string} .input {$verified :string} .match $higher $verified true true {{${observed} ${higher} ${confirmed}}} true * {{${observed} ${higher} ${unconfirmed}}} * true {{${observed} ${noHigher} ${confirmed}}} * * {{${observed} ${noHigher} ${unconfirmed}}}`,
    "minimum-observations.codes": "Учитываются только эти процедуры: {$codes :comity:list type=or}.",
    points:
      "Баллы, не менее: {$atLeast :number}. За посещённое занятие: {$session :number}. За посещённое мероприятие: {$activity :number}. За принятую отчётную работу: {$deliverable :number}. За процедуру, подтверждённую руководителем: {$procedure :number}. За одну зачётную единицу: {$credit :number}.",
    "points.activityAtMost": "Баллы за мероприятия, не более: {$activityAtMost :number}.",
    "points.creditAtMost": "Баллы за зачётные единицы, не более: {$creditAtMost :number}.",
    "points.deliverableAtMost": "Баллы за отчётные работы, не более: {$deliverableAtMost :number}.",
    "points.procedureAtMost": "Баллы за процедуры, не более: {$procedureAtMost :number}.",
    "points.sessionAtMost": "Баллы за занятия, не более: {$sessionAtMost :number}.",
    "procedure-credit": `.input {$verified :string} .match $verified true {{${credit} ${confirmed}}} * {{${credit} ${unconfirmed}}}`,
    "procedure-credit.assistedAtMost": "Ассистирований учитывается не более: {$assistedAtMost :integer}.",
    "procedure-credit.observedAtMost": "Наблюдений учитывается не более: {$observedAtMost :integer}.",
    "procedure-credit.performedAtMost": "Выполнений учитывается не более: {$performedAtMost :integer}.",
    "procedure-credit.performedUnderDirectSupervision":
      "За одно выполнение под непосредственным контролем: {$performedUnderDirectSupervision :number}.",
    "procedure-credit.performedUnderIndirectSupervision":
      "За одно выполнение под опосредованным контролем: {$performedUnderIndirectSupervision :number}."
  }),
  ...measures("credit-hours", "Зачётных единиц на данный момент", "", 3),
  ...measures("elective-modules", "Пройдено модулей"),
  ...measures("in-order", "Нарушений порядка на данный момент"),
  ...measures("minimum-observations", "Учтено наблюдений"),
  ...measures("points", "Баллов на данный момент", "", 3),
  ...measures("procedure-credit", "Зачтено за процедуры", "", 3),
  ...under("passedOver.", {
    otherCategory: "Не учтено, другая категория: {$count :integer}.",
    otherLevel: "Не учтено, другая степень участия: {$count :integer}.",
    overCap: "Не учтено, сверх допустимого числа: {$count :integer}."
  }),
  ...under("missing.", {
    credits: "Недостаёт: зачётные единицы ({$scheme}). Число: {$count :number}.",
    inOrder: "Недостаёт: то, что нужно посетить сначала. Сначала: {$first}. Не раньше этого: {$later}.",
    points: "Недостаёт: баллы. Число: {$count :number}.",
    procedureCredit: "Недостаёт: зачёт процедур. Величина: {$count :number}.",
    reviews: "Недостаёт: проверка сданного. Число: {$count :integer}."
  }),
  ...under("unit.", {
    credits: "зачётные единицы",
    outOfOrder: "нарушения порядка",
    points: "баллы",
    procedureCredit: "зачёт процедур"
  })
}
