/** Что утверждают источники, как это решается и как объединяют записи. Claims, settling them and merging, in Russian. */
import { under } from "../catalogue.ts"

export const claims = {
  ...under("claim/", {
    single: "Есть одно утверждение. О чём: {$says :comity:term of=respect}.",
    agreed: "Утверждения согласуются. О чём: {$says :comity:term of=respect}. Утверждений: {$count :integer}.",
    conflicting:
      "Утверждения противоречат друг другу, и вопрос не решён. О чём: {$says :comity:term of=respect}. Утверждений: {$count :integer}.",
    resolved: "Вопрос решён. О чём: {$says :comity:term of=respect}. Утверждений: {$count :integer}.",
    reopened:
      "Вопрос был решён и снова открыт. О чём: {$says :comity:term of=respect}. Утверждений: {$count :integer}.",
    says: "Источник: {$source}. Что он говорит: {$value}. Насколько это реально: {$modality :comity:term of=modality}. Утверждение: {$claim}.",
    saysSo:
      "Источник: {$source}. Он говорит, что это так. Насколько это реально: {$modality :comity:term of=modality}. Утверждение: {$claim}.",
    settled:
      "Дата решения: {$resolvedOn :comity:date}; правило: {$policy :comity:term of=policy}; принятое утверждение: {$claim}.",
    unseen: "Утверждения, которых тогда не было: {$claims :comity:list}.",
    refused:
      "Вопрос не решён. О чём: {$says :comity:term of=respect}. Правило: {$policy :comity:term of=policy}. Ничего не сохранено.",
    noneMade: "Об этом никто ничего не утверждал.",
    noLatestSource:
      "Ни один из источников нельзя с уверенностью назвать самым поздним. Источники: {$sources :comity:list}.",
    sourceUndated: "Источники без даты публикации: {$sources :comity:list}.",
    sourceContradictsItself:
      "Самый поздний источник противоречит сам себе, или его слова не сводятся к одному: {$source}.",
    noMostPrecise:
      "Ни одно из утверждений не является датой, которая входит во все остальные. Утверждения: {$claims :comity:list}.",
    needsClaim: "Ведомство должно назвать утверждение, которое принимается.",
    notAmongThem: "Названное утверждение сделано не об этом: {$claim}.",
    needsReason: "Ведомство должно указать причину своего решения.",
    supports:
      "Насколько это реально: {$modality :comity:term of=modality}. Это говорит в пользу состояния: {$state :comity:term of=state in=$noun}. Текущее состояние: {$present :comity:term of=state in=$noun}. Первый шаг: {$transition :comity:term of=transition in=$noun}. Само утверждение ничего не меняет.",
    alreadyThere:
      "Насколько это реально: {$modality :comity:term of=modality}. Это говорит в пользу состояния: {$state :comity:term of=state in=$noun}. Запись уже в нём или дальше. Текущее состояние: {$present :comity:term of=state in=$noun}.",
    noWayThere:
      "Насколько это реально: {$modality :comity:term of=modality}. Это говорит в пользу состояния: {$state :comity:term of=state in=$noun}. Ни один шаг туда больше не ведёт. Текущее состояние: {$present :comity:term of=state in=$noun}.",
    supportsNoState:
      "Такое утверждение не говорит в пользу какого-либо состояния. Насколько это реально: {$modality :comity:term of=modality}. О чём: {$noun :comity:term of=noun}.",
    deniesWhatIsOnRecord:
      "Источник отрицает то, что записано, и ни один шаг этого не отменяет. Если запись неверна, пометьте её как внесённую по ошибке. О чём: {$noun :comity:term of=noun}. Текущее состояние: {$present :comity:term of=state in=$noun}.",
    noLifeCycle: "У того, о чём утверждение, нет состояний. О чём: {$kind :comity:term of=noun}."
  }),
  ...under("merging/", {
    refused: "Записи не объединены. Ничего не сохранено.",
    sameRecord: "Запись нельзя объединить с ней самой: {$activity}.",
    otherLifeCycle: "У записей разные жизненные циклы: {$noun :comity:term of=noun}; {$other :comity:term of=noun}.",
    partOfTheOther: "Одна запись указана как часть другой. Часть: {$part}. Целое: {$activity}.",
    returnsTheOther:
      "Одна запись указана как ответный визит на другую. Ответный визит: {$returns}. Визит: {$activity}.",
    sourceMissing:
      "Записи различаются, и у одной из них нет источника, на который могло бы опереться утверждение. Различаются: {$differing :comity:term of=respect}.",
    notMoved: "Мероприятие, связанное с другой записью, нельзя перенести: {$activity}.",
    claimIdTaken: "Идентификатор утверждения, которое дало бы объединение, уже занят другим: {$claim}."
  }),
  ...under("policy.", {
    byOffice: "решает ведомство",
    latestSource: "самый поздний источник",
    mostPrecise: "самая точная дата"
  }),
  ...under("respect.", {
    confirmedBy: "кто подтвердил",
    dating: "слова источника о дате",
    detail: "подробности",
    edition: "поток",
    hosts: "кто принимает",
    instrument: "вид документа",
    kind: "вид",
    modality: "насколько это реально",
    names: "названия",
    operator: "кто ведёт запись",
    parent: "частью чего является",
    parties: "стороны",
    partnership: "партнёрство",
    period: "период",
    program: "программа",
    reciprocates: "визит, на который отвечает",
    report: "отчёт",
    senders: "кто направляет",
    series: "серия",
    status: "состояние",
    title: "заголовок",
    venue: "место"
  })
}
