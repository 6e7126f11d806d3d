/** Почему шаг отклонён. Why a step is refused, and what stands in its way, in Russian. */
import { under } from "../catalogue.ts"

const documentsMissing = "Не представлены документы: {$documents :comity:term of=document}."
const endBeforeStart = "Окончание раньше начала. Начало: {$startedOn :comity:date}; окончание: {$endedOn :comity:date}"
const noEndDate = "Дата окончания не указана, поэтому срок не может истечь."

export const lifecycle = {
  ...under("lifecycle/", {
    "closed-here":
      "В этом регионе этот шаг не выполняется: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
    "asks-evidence":
      "В этом регионе для этого шага нужен представленный документ: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}). Укажите его в `evidence`.",
    "asks-reason":
      "В этом регионе для этого шага нужно указать причину: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
    "evidence-not-on-file": "Подтверждающий документ не представлен: {$document}.",
    refused:
      "Отклонено: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}). Ничего не сохранено.",
    "not-yet":
      "Пока невозможно. Текущее состояние: {$state :comity:term of=state in=$noun}. Сначала нужны шаги: {$after :comity:term of=transition in=$noun}.",
    "not-any-more": "Больше невозможно. Текущее состояние: {$state :comity:term of=state in=$noun}.",
    "not-your-office":
      "Этот шаг относится к другому ведомству. Кто может: {$may :comity:term of=role type=or}. Ваши полномочия: {$holds :comity:term of=role}.",
    "for-another-party":
      "Полномочия относятся к стороне, которая в этом деле не участвует. Кто может: {$may :comity:term of=role type=or}. Ваши полномочия: {$holds :comity:term of=role}.",
    "only-in-person":
      "Это действие нельзя записать за другого. За кого: {$role :comity:term of=role}. Кто может: {$may :comity:term of=role type=or}.",
    "may-not-record":
      "С этими полномочиями нельзя записывать действия другой стороны. Кто может: {$may :comity:term of=role type=or}. Ваши полномочия: {$holds :comity:term of=role}."
  }),
  ...under("activity/", {
    alreadyConfirmed: "Эта сторона уже дала согласие: {$party}.",
    circleOfParents: "Мероприятие не может быть частью самого себя, даже через другие. Указано как целое: {$parent}.",
    heldInTheFuture: "Даты ещё не наступили, поэтому оно не могло окончиться. Сегодня: {$today :comity:date}",
    notTheHost: "Это может записать только принимающая сторона. Принимают: {$hosts}.",
    openedInTheFuture: "Дата открытия ещё не наступила. Сегодня: {$today :comity:date}",
    outsideParent:
      "Даты выходят за пределы целого, частью которого это указано. Целое: {$parent}. Самое раннее начало: {$from :comity:date}; самый поздний конец: {$until :comity:date}",
    parentUnknown: "Целое, частью которого это указано, не найдено: {$parent}.",
    partsOutside: "За пределами дат оказались бы части: {$parts}.",
    patientNamed: "Пациент никогда не указывается по имени. Вместо этого запишите число пациентов.",
    returnedUnknown: "Визит, на который это ответ, не найден: {$activity}.",
    returnsNothing: "Для ответного визита нужен визит, на который он отвечает. Укажите его.",
    saidBySender:
      "Направляющая сторона не может записать то, что знает только принимающая: {$party}. Сначала запишите, кто принимает.",
    senderStruck:
      "Направляющая сторона не может вычеркнуть себя из записи: {$party}. Это может сделать другая сторона.",
    shownByNothing:
      "Ничто не показывает, что обе записи об одном мероприятии. Укажите источник или представленный документ."
  }),
  ...under("agreement/", {
    renewed: "Соглашение продлено. Новая дата окончания: {$until :comity:date}",
    alreadyApproved: "Эта сторона уже одобрила текст: {$party}.",
    alreadyConsented: "Эта сторона уже согласилась на продление: {$party}.",
    alreadySigned: "Эта сторона уже подписала: {$party}.",
    approvalsMissing: "Ещё не одобрили: {$parties}.",
    baseNotInForce:
      "Изменить можно только действующее или приостановленное соглашение. Состояние соглашения: {$status :comity:term of=state in=agreement}.",
    baseUnknown: "Изменяемое соглашение не найдено: {$amends}.",
    consentsMissing: "Ещё не согласились на продление: {$parties}.",
    endsInThePast: "Новая дата окончания уже прошла. Сегодня: {$today :comity:date}",
    mandateNotShown: "Ведомство без права подписи должно сослаться на документ о своих полномочиях.",
    noEndDate,
    notYetEffective: "Срок вступления соглашения в силу ещё не наступил. Дата: {$effectiveOn :comity:date}",
    notYetEnded: "Срок соглашения ещё не истёк. Дата окончания: {$endsOn :comity:date}",
    otherPartiesThanBase: "Изменение подписывают стороны исходного соглашения. Эти стороны: {$parties}.",
    otherText: "Одобрение относится не к тому тексту, который на рассмотрении.",
    partiesUnknown: "Известны не все стороны. Известно сторон: {$known :integer}.",
    signaturesMissing: "Ещё не подписали: {$parties}.",
    signedInTheFuture: "Дата подписания ещё не наступила. Сегодня: {$today :comity:date}",
    suspensionEndsBeforeItBegins: "Приостановка оканчивается раньше, чем начинается.",
    tooFewParties: "Для соглашения нужны хотя бы две стороны. Известно сторон: {$known :integer}."
  }),
  ...under("appeal/", {
    appealOpen: "Апелляция на это решение уже подана и не рассмотрена: {$appeal}.",
    decidedFirst: "Кто принял решение, не может решать об апелляции на него.",
    lodgedBeforeDecision:
      "Апелляция подана до принятия решения. Дата подачи: {$lodgedOn :comity:date}; дата решения: {$decidedOn :comity:date}",
    lodgedTooLate:
      "Срок подачи апелляции истёк. Дата подачи: {$lodgedOn :comity:date}; последний день: {$until :comity:date}",
    noDecision: "Нет решения, на которое можно подать апелляцию.",
    otherDecision: "Сейчас действует не то решение, которое указано. Сначала ознакомьтесь с действующим решением."
  }),
  ...under("commitment/", {
    doneInTheFuture: "Дата выполнения ещё не наступила. Сегодня: {$today :comity:date}",
    fulfilmentUnknown: "Указанное как выполнение не найдено: {$documents}.",
    nothingShowsIt:
      "Ничто не показывает, что это выполнено. Укажите представленный документ либо мероприятие или соглашение, которым это выполнено.",
    othersCommitment: "О судьбе обязательства сообщает сторона, которая его взяла. Эти стороны: {$by}.",
    successorUnknown: "Заменяющее обязательство не найдено или совпадает с этим: {$commitment}."
  }),
  ...under("edition/", {
    rulesAlreadyPinned:
      "Для этого потока уже действует эта версия. Набор правил: {$rules}. Версия: {$version :number}.",
    beginningUnknown: "Первый день точно не известен, поэтому начало должен записать человек.",
    closingDayUnknown: "День закрытия представления кандидатов не указан, поэтому закрыть его должен человек.",
    concludedInTheFuture: "Дата окончания ещё не наступила. Сегодня: {$today :comity:date}",
    enrolmentsStillActive:
      "Есть стажёры, которые ещё на стажировке. Закройте их участие в программе или укажите как исключения: {$enrolments}.",
    noPeriod: "Период потока ещё не указан.",
    nobodyEnrolled: "Участников нет, и число участников не сообщено.",
    nominationsStillOpen: "Представление кандидатов ещё открыто. Последний день: {$until :comity:date}",
    reasonNeeded:
      "Для изменения после планирования нужна причина. Состояние потока: {$status :comity:term of=state in=edition}.",
    reportNotOnFile: "Статистический отчёт не представлен: {$document}.",
    rulesCannotBeMet: "В этом потоке никто не смог бы выполнить правила: {$rules}.",
    rulesUnknown: "Указанный набор правил не найден.",
    stillBeforeBeginning: "Поток ещё не начался. Первый день: {$first :comity:date}"
  }),
  ...under("enrolment/", {
    appealNotUpheld:
      "Апелляция не удовлетворена. Апелляция: {$appeal}. Состояние: {$status :comity:term of=state in=appeal}.",
    appealOfAnotherDecision: "Апелляция подана на другое решение по этому участию в программе: {$appeal}.",
    appealOfAnotherEnrolment: "Апелляция относится к другому участию в программе: {$appeal}.",
    appealUnknown: "Апелляция не найдена: {$appeal}.",
    appealUsedBefore: "По этой апелляции решение уже пересматривалось: {$appeal}.",
    evaluationFailed: "Проверка правил дала сбой, поэтому по этой оценке нельзя принять решение. Правила: {$rules}.",
    evidenceNotExtended: "Новый срок для подтверждений не позже действующего. Действующий срок: {$until :comity:date}",
    evidenceNotLate: "Это было внесено вовремя, до решения, и не является поздним подтверждением: {$evidence}.",
    evidenceNotOnRecord: "Среди подтверждений по этому участию в программе нет: {$evidence}.",
    noDeadline: "Срок условия не указан, поэтому он не может истечь.",
    stillInterrupted: "Стажировка прервана. Сначала возобновите или окончите её.",
    arrivalInTheFuture: "Дата прибытия ещё не наступила. Указано: {$date :comity:date}; сегодня: {$today :comity:date}",
    authorityNotOnFile: "Документ о полномочиях не представлен: {$document}.",
    cannotBeMetAnyMore:
      "Правила завершения программы больше нельзя выполнить. Статус оценки: {$status :comity:term of=standing}.",
    conditionInThePast: "Срок условия уже прошёл. Сегодня: {$today :comity:date}",
    conditionStillRuns: "Срок условия ещё не истёк. Последний день: {$until :comity:date}",
    departureInTheFuture: "Дата выезда ещё не наступила. Указано: {$date :comity:date}; сегодня: {$today :comity:date}",
    documentsMissing,
    endBeforeStart,
    endInTheFuture: "Дата окончания ещё не наступила. Указано: {$date :comity:date}; сегодня: {$today :comity:date}",
    enteredInError: "Участие в программе внесено по ошибке.",
    leftBefore:
      "Стажёр выбыл до окончания, поэтому решение о завершении программы невозможно. Состояние: {$presence :comity:term of=state in=enrolment}.",
    neverBegun: "Стажировка не начата. Состояние: {$presence :comity:term of=state in=enrolment}.",
    noAssessment: "Оценки нет: у потока нет набора правил.",
    noGround: "Для пересмотра нужна удовлетворённая апелляция или поздние подтверждения.",
    notDecided: "Решение о завершении ещё не принималось.",
    otherAssessment: "После указанной оценки записи изменились. Проведите оценку заново и примите решение по ней.",
    reasonNeeded: "К этому стажёру не относится ни одно правило, поэтому для решения нужна причина.",
    returnBeforeInterruption: "Ожидаемое возвращение раньше перерыва.",
    rulesMet: "Все правила завершения программы выполнены. Статус оценки: {$status :comity:term of=standing}.",
    rulesNotMet: "Выполнены не все правила завершения программы. Статус оценки: {$status :comity:term of=standing}."
  }),
  ...under("nomination/", {
    nominatedElsewhere: "Кандидат уже участвует в отборе потока: представление кандидата подал другой орган.",
    alreadyNominated:
      "Этот человек уже представлен для участия в потоке. Представление кандидата: {$nomination}. Представляющий орган: {$nominatingBody}.",
    alreadyConsented: "Представляющий орган уже дал согласие.",
    alreadyOver:
      "Решение по этому представлению кандидата окончательное. Состояние: {$receiving :comity:term of=state in=nomination}.",
    committeeDecides: "В этом потоке решает отборочная комиссия: {$committee}.",
    consentMissing: "Нет согласия представляющего органа.",
    deadlineStillRuns: "Срок ответа стажёра ещё не истёк. Ответ ожидается до: {$answerBy :comity:date}",
    documentsMissing,
    noDeadline: "У предложения нет срока ответа, поэтому срок не может истечь.",
    noPlaceFree: "Свободных мест нет. Осталось мест: {$selectionsLeft :integer}.",
    notReturned:
      "Повторно подать можно только представление кандидата, возвращённое на исправление. Состояние: {$receiving :comity:term of=state in=nomination}.",
    notSubmitted: "Представление кандидата не подано. Состояние: {$sending :comity:term of=state in=nomination}.",
    nothingNew: "Эта подача уже получена. Номер подачи: {$submission :integer}.",
    outOfOrder:
      "В резерве первым стоит другое представление кандидата: {$first}. Чтобы его пропустить, укажите причину.",
    quotaExceeded:
      "Квота исчерпана. Осталось мест: {$placesLeft :integer}. Для представления кандидата сверх квоты поставьте отметку.",
    receiptAwaited: "Получение последней подачи ещё не подтверждено. Номер подачи: {$submission :integer}."
  }),
  ...under("partnership/", {
    nothingJointYet:
      "Партнёрство становится действующим с действующим соглашением или первым совместным мероприятием; пока нет ни того, ни другого."
  }),
  ...under("placement/", {
    datesOutsideEdition:
      "Даты размещения на стажировке выходят за период потока. Если так и задумано, поставьте отметку.",
    endBeforeStart,
    overlaps:
      "На это время у стажёра есть другие размещения на стажировке: {$placements}. Если так и задумано, отметьте их как одновременные.",
    permissionMissing:
      "Разрешение на практику не охватывает план. План: {$demands :comity:term of=permission}. Разрешено: {$holds :comity:term of=permission}.",
    startInTheFuture: "Дата начала ещё не наступила. Указано: {$startedOn :comity:date}; сегодня: {$today :comity:date}"
  }),
  ...under("assessment/", {
    cohortRefused: "Отклонено: оценка. Поток: {$edition}. Ничего не сохранено.",
    refused: "Отклонено: оценка. Участие в программе: {$enrolment}. Ничего не сохранено."
  }),
  ...under("clock/", { changedMeanwhile: "За это время документ изменили, проверка повторится: {$id}." }),
  ...under("evidence/", {
    activityCalledOff: "Мероприятие отменено: {$activity}.",
    activityWithoutDate: "Точная дата мероприятия не указана, поэтому посещение нельзя записать: {$activity}.",
    caseClosed: "Разбирательство уже закрыто. Разбирательство: {$conductCase}. Дата закрытия: {$closedOn :comity:date}",
    caseTaken: "Ведущим в этом случае уже записан другой стажёр: {$case}.",
    correctionNeedsReason:
      "Посещение уже записано. Чтобы исправить запись, укажите причину. Участие в программе: {$enrolment}. Записано: {$was :comity:term of=mark}.",
    markedTwice: "Указаны дважды с разными отметками: {$enrolments}.",
    nobodyMarked: "Никто не отмечен как присутствующий или отсутствующий.",
    notHeldYet: "Это ещё не наступило. Указано: {$on :comity:date}; сегодня: {$today :comity:date}",
    notPermitted:
      "Разрешение на практику этого не охватывает. Степень участия: {$level :comity:term of=level}. Разрешено: {$permission :comity:term of=permission}.",
    notTakingPart:
      "Стажёр сейчас не участвует. Участие в программе: {$enrolment}. Состояние: {$presence :comity:term of=state in=enrolment}.",
    ofOneself: "О себе самом такую запись сделать нельзя.",
    otherEdition: "Участие в программе относится к другому потоку: {$enrolment}.",
    otherHost:
      "Стажёр не размещён в этой принимающей организации. Участие в программе: {$enrolment}. Принимающая организация: {$host}.",
    otherPlacement: "Размещение на стажировке не относится к этому участию: {$placement}.",
    ownEntry: "Автор записи не может сам её подтвердить: {$entry}.",
    refused: "Отклонено: {$what :comity:term of=evidence}. Ничего не сохранено.",
    sessionCalledOff: "Занятие отменено: {$session}."
  }),
  ...under("registry/", {
    erased: "Документ удалён, и его идентификатор больше не используется.",
    refused: "Отклонено: сохранение ({$kind :comity:term of=noun}). Ничего не сохранено."
  }),
  ...under("ruleSet/", {
    refused: "Отклонено: набор правил ({$ruleSet}), версия {$version :number}. Ничего не сохранено.",
    versionTaken:
      "Эта версия набора правил опубликована с другим содержанием. Набор правил: {$ruleSet}. Версия: {$version :number}. Отпечаток: {$hash}. Дайте изменению новую версию."
  }),
  ...under("schedule/", {
    refused: "Отклонено: расписание. Ничего не сохранено.",
    sessionOutsideEdition: "Занятие выходит за период потока. Занятие: {$session}. Дата: {$on :comity:date}"
  }),
  ...under("statistic/", {
    consistent:
      "Опубликованное и подсчитанное числа согласуются. Опубликовано ({$measure :comity:term of=statistic}, {$asOf :comity:date}): {$reported :number}. Подсчитано: {$counted :number}. Начальный остаток до этих записей: {$openingBalance :number}.",
    countedEdition: "Подсчитано по потоку ({$edition}): {$count :number} ({$basis :comity:term of=basis}).",
    includedEdition:
      "Подсчитано по потоку ({$edition}): {$count :number} ({$basis :comity:term of=basis}). Опубликованное число уже включает этот поток, поэтому он не прибавляется ещё раз."
  }),
  ...under("waiver/", {
    noWaiverLeft:
      "Набор правил больше не допускает освобождений от требований для этого участия в программе. Допускается: {$maximum :integer}.",
    proofNotOnFile: "Подтверждающий документ не представлен: {$document}.",
    askedForIt: "Кто запросил освобождение от требования, не может его предоставить.",
    endsBeforeItBegins:
      "Освобождение от требования оканчивается раньше, чем начинается. Начало: {$from :comity:date}; окончание: {$until :comity:date}",
    noEndDate,
    notYourRule:
      "С этими полномочиями нельзя освободить от правила. Правило: {$rule}. Кто может: {$may :comity:term of=role type=or}.",
    ruleCannotBeWaived: "Набор правил никому не позволяет освобождать от этого правила: {$rule}.",
    stillRuns: "Освобождение от требования ещё действует. Последний день: {$until :comity:date}"
  }),
  ...under("basis.", { named: "стажёры по именам", reported: "по сообщённому числу" })
}
