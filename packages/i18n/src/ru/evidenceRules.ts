/** Правила об отзывах, экзаменах и подтверждениях. Rules over what somebody wrote, decided, proved or confirmed, in Russian. */
import { under } from "../catalogue.ts"
import { measures } from "./measures.ts"

export const evidenceRules = {
  ...under("rule.comity/", {
    "entrustment-level":
      "Допуск к самостоятельной работе: {$activity}. Наименьший уровень: {$atLeast :integer}. Кто решает: {$by :comity:term of=role}.",
    "evaluation-score":
      "Оценка в отзывах ({$aggregate :comity:term of=aggregate}), не менее: {$atLeast :number}. Шкала: от {$from :number} до {$to :number}.",
    "evaluation-score.form": "Учитывается только этот отзыв: {$form :comity:term of=form}.",
    "evaluation-score.role": "Учитываются только отзывы, которые даёт: {$role :comity:term of=role}.",
    "evaluation-score.scale": "Учитываются только оценки по этой шкале: {$scale :comity:term of=scale}.",
    "evaluations-received":
      "Отзывы, которые должны дать: {$roles :comity:term of=role}. От каждого, не менее: {$each :integer}.",
    "evaluations-received.form": "Учитывается только этот отзыв: {$form :comity:term of=form}.",
    "exam-passed":
      "Экзамен, который нужно сдать: {$exam}. Проходной балл: {$atLeast :number}. Из нескольких попыток учитывается: {$counts :comity:term of=counts}.",
    "exam-passed.attempts": "Допустимо попыток: {$attempts :integer}.",
    "exam-passed.outOf": "Наибольший возможный балл: {$outOf :number}.",
    "home-confirmation":
      "Подтверждение направляющей стороны: {$kind :comity:term of=confirmation}. Кто подтверждает: {$roles :comity:term of=role type=or}.",
    "language-level":
      ".input {$throughout :string} .match $throughout true {{Подтверждение владения языком, действительное по последний день: {$language :comity:language}. Наименьший уровень: {$atLeast}.}} * {{Подтверждение владения языком: {$language :comity:language}. Наименьший уровень: {$atLeast}.}}",
    "language-level.proofs": "Что принимается: {$proofs :comity:term of=proof type=or}.",
    prohibition:
      ".input {$openCase :string} .input {$beyondPermission :string} .match $openCase $beyondPermission true true {{Не должно быть ни незакрытых разбирательств о поведении, ни процедур сверх разрешения на практику.}} true * {{Не должно быть незакрытых разбирательств о поведении.}} * * {{Не должно быть процедур сверх разрешения на практику.}}",
    "survey-submitted":
      ".input {$anonymous :string} .match $anonymous true {{Сдана анкета, с именем или анонимно: {$form :comity:term of=form}.}} * {{Сдана анкета с именем: {$form :comity:term of=form}.}}"
  }),
  ...measures("entrustment-level", "Уровень допуска"),
  ...measures("evaluation-score", "Оценка", " требуемых"),
  ...measures("evaluations-received", "Получено отзывов"),
  ...measures("exam-passed", "Сдано экзаменов"),
  ...measures("home-confirmation", "Подтверждений направляющей стороны"),
  ...measures("language-level", "Подтверждений владения языком"),
  ...measures("prohibition", "Незакрытых разбирательств о поведении и нарушений разрешения на практику", " допустимых"),
  ...measures("survey-submitted", "Сдано анкет"),
  ...under("passedOver.", {
    anonymous: "Не учтено, анонимно: {$count :integer}.",
    belowLanguageLevel: "Не учтено, уровень языка ниже требуемого: {$count :integer}.",
    belowScore: "Не учтено, балл ниже требуемого: {$count :integer}.",
    caseClosed: "Не учтено, разбирательство закрыто: {$count :integer}.",
    noScore: "Не учтено, без оценки: {$count :integer}.",
    otherProof: "Не учтено, такое подтверждение не принимается: {$count :integer}.",
    otherScale: "Не учтено, оценка по другой шкале: {$count :integer}.",
    superseded: "Не учтено, учитывается более позднее: {$count :integer}.",
    tooManyAttempts: "Не учтено, попыток больше допустимого: {$count :integer}."
  }),
  ...under("missing.", {
    caseClosed: "Недостаёт: закрытие разбирательств о поведении. Разбирательств: {$count :integer}.",
    confirmation: "Недостаёт: подтверждение направляющей стороны ({$kind :comity:term of=confirmation}).",
    entrustment: "Недостаёт: решение о допуске ({$activity}). Наименьший уровень: {$atLeast :integer}.",
    evaluations: "Недостаёт: отзывы. Кто даёт: {$role :comity:term of=role}. Число: {$count :integer}.",
    exam: "Недостаёт: сданный экзамен ({$exam}). Проходной балл: {$atLeast :number}.",
    languageProof:
      "Недостаёт: подтверждение владения языком ({$language :comity:language}). Наименьший уровень: {$atLeast}.",
    score: "Недостаёт: достаточная оценка в отзывах. Не менее: {$atLeast :number}.",
    survey: "Недостаёт: анкета ({$form :comity:term of=form})."
  }),
  ...under("unit.", {
    breaches: "незакрытые разбирательства и нарушения",
    confirmations: "подтверждения",
    entrustmentLevel: "уровень допуска",
    evaluations: "отзывы",
    exams: "экзамены",
    languageProofs: "подтверждения владения языком",
    score: "оценка",
    surveys: "анкеты"
  }),
  ...under("aggregate.", { best: "лучшая", last: "последняя", least: "наименьшая", mean: "средняя" }),
  ...under("counts.", { best: "лучшая", last: "последняя" }),
  ...under("confirmation.", { "training-recognised": "стажировка признана" }),
  ...under("form.", {
    final: "итоговый отзыв",
    "mid-term": "промежуточный отзыв",
    "program-evaluation": "оценка программы"
  }),
  ...under("proof.", { native: "родной язык" }),
  ...under("scale.", { "one-to-five": "от одного до пяти", percent: "в процентах" })
}
