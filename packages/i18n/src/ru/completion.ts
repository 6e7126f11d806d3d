/** Правила завершения программы. Completion in Russian: what a rule asks, how it stands, what is missing and who can act. */
import { under } from "../catalogue.ts"
import { measures, ofUnit } from "./measures.ts"

const ruleSet = "Набор правил: {$ruleSet}, версия {$version :integer}. По состоянию на конец дня: {$asOf :comity:date}"

export const completion = {
  ...under("assessment.", {
    evidenceUntil: "Последний день, когда можно сообщить о том, что было: {$evidenceUntil :comity:date}",
    tooLate: "Не учтено, сообщено позже срока ({$evidenceUntil :comity:date}): {$count :integer}.",
    historical: "Записано позднее, по источнику: {$source}.",
    knownOn: "Учтено только записанное по этот день: {$knownOn :comity:date}",
    metAtRisk: `Правила завершения программы сейчас выполнены, но это ещё может измениться. ${ruleSet}`,
    notApplicable: `К этому стажёру не относится ни одно правило завершения программы. ${ruleSet}`,
    open: `Правила завершения программы пока не выполнены, но ещё могут быть выполнены. ${ruleSet}`,
    secured: `Правила завершения программы выполнены, и это уже не изменится. ${ruleSet}`,
    undetermined: `Пока нельзя определить, выполнены ли правила завершения программы. ${ruleSet}`,
    unreachable: `Правила завершения программы больше нельзя выполнить. ${ruleSet}`,
    waived: `Правила завершения программы считаются выполненными благодаря освобождению. ${ruleSet}`
  }),
  ...under("status.", {
    metAtRisk: "Сейчас выполнено, но это ещё может измениться.",
    notApplicable: "Не применяется.",
    open: "Пока не выполнено. Требование ещё может быть выполнено.",
    secured: "Выполнено, и это уже не изменится.",
    undetermined: "Пока нельзя определить.",
    unreachable: "Больше нельзя выполнить.",
    waived: "Предоставлено освобождение."
  }),
  ...under("rule.", {
    all: "Нужно выполнить каждое из этих правил. Правил: {$of :integer}.",
    any: "Нужно выполнить хотя бы одно из этих правил. Правил: {$of :integer}.",
    atLeast: "Нужно выполнить часть этих правил: не менее {$count :integer} из {$of :integer}.",
    not: "Следующего не должно быть.",
    "scoped.eachHost": "Следующее требуется в каждой принимающей организации.",
    "scoped.eachPlacement": "Следующее требуется для каждого размещения на стажировке.",
    "scoped.someHosts": "Следующее требуется в части принимающих организаций, не менее: {$count :integer}.",
    "scoped.somePlacements": "Следующее требуется для части размещений на стажировке, не менее: {$count :integer}.",
    "scoped.specialties":
      "Следующее требуется только от стажёров этих специальностей: {$specialties :comity:list type=or}.",
    when: "Если верно первое из следующего, требуется второе.",
    within: "Учитывается только то, что было в эти сроки: {$from :comity:date} — {$to :comity:date}"
  }),
  ...under("rule.comity/", {
    "absence-cap":
      ".input {$consecutive :string} .match $consecutive true {{Пропуски подряд, не более: {$atMost :integer}. Уважительные пропуски: {$excused :comity:term of=excused}.}} * {{Пропуски, не более: {$atMost :integer}. Уважительные пропуски: {$excused :comity:term of=excused}.}}",
    "attendance-share":
      "Посещаемость не менее {$atLeast :number} % ({$denominator :comity:term of=unit}). Уважительные пропуски: {$excused :comity:term of=excused}.",
    "ceremony-attended":
      ".input {$excused :string} .match $excused true {{Присутствие или уважительная причина отсутствия: {$kind :comity:term of=activity}.}} * {{Присутствие: {$kind :comity:term of=activity}.}}",
    "days-per-host":
      "Пребывание в каждой принимающей организации, не менее: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "days-per-host.host": "Учитывается только эта принимающая организация: {$host}.",
    "deliverable-accepted": "Сдано и принято: {$kind :comity:term of=deliverable}.",
    "deliverable-accepted.due": "Последний день сдачи: {$due :comity:date}",
    "deliverable-accepted.reviewer": "Кто принимает: {$reviewer :comity:term of=role}.",
    "distinct-hosts": "Стажировка в нескольких принимающих организациях, не менее: {$atLeast :integer}.",
    "document-on-file":
      ".input {$throughout :string} .match $throughout true {{Представлен документ, действительный по последний день: {$kind :comity:term of=document}.}} * {{Представлен документ: {$kind :comity:term of=document}.}}",
    "document-on-file.by": "Последний день получения: {$by :comity:date}",
    "host-sign-off": "Каждое размещение на стажировке заверено. Кто заверяет: {$roles :comity:term of=role type=or}.",
    "minimum-duration": "Продолжительность стажировки, не менее: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "minimum-procedures":
      ".input {$verified :string} .match $verified true {{Процедуры ({$codes :comity:list type=or}), не менее: {$atLeast :integer}. Наименьшая степень участия: {$level :comity:term of=level}. Учитываются только записи, подтверждённые руководителем.}} * {{Процедуры ({$codes :comity:list type=or}), не менее: {$atLeast :integer}. Наименьшая степень участия: {$level :comity:term of=level}. Записи учитываются без подтверждения.}}",
    "orientation-before-start":
      ".input {$excused :string} .match $excused true {{Присутствие до начала стажировки или уважительная причина отсутствия: {$kind :comity:term of=activity}.}} * {{Присутствие до начала стажировки: {$kind :comity:term of=activity}.}}",
    "orientation-before-start.by": "Последний день, который учитывается: {$by :comity:date}",
    "required-modules":
      "Модули, которые нужно пройти: {$modules}. Посещаемость каждого модуля не менее {$attended :number} %. Уважительные пропуски: {$excused :comity:term of=excused}."
  }),
  ...measures("absence-cap", "Пропуски на данный момент"),
  ...measures("attendance-share", "Посещено на данный момент, в процентах"),
  ...measures("ceremony-attended", "Присутствие"),
  ...measures("days-per-host", "Самое короткое пребывание в принимающей организации", ofUnit),
  ...measures("deliverable-accepted", "Принято отчётных работ"),
  ...measures("distinct-hosts", "Принимающих организаций на данный момент"),
  ...measures("document-on-file", "Представлено документов"),
  ...measures("host-sign-off", "Заверено размещений на стажировке"),
  ...measures("minimum-duration", "Продолжительность на данный момент", ofUnit),
  ...measures("minimum-procedures", "Учтено процедур"),
  ...measures("orientation-before-start", "Присутствие в срок"),
  ...measures("required-modules", "Пройдено модулей"),
  "obstacle.scoped":
    "В потоке их слишком мало. Требуется: {$required :number}. Возможно: {$available :number} ({$unit :comity:term of=unit}). Правило: {$path}.",
  scope: "Где: {$scope}.",
  ...under("undetermined.", {
    hoursUnknown: "Не указаны часы некоторых занятий.",
    levelUnclear: "Степень участия в некоторых записях нельзя сравнить с требуемой.",
    noCalendar: "Нет календаря рабочих дней для этого места.",
    noSessions: "Нет занятий, которые учитываются.",
    notReviewed: "Сданное ожидает проверки.",
    placementsUnknown: "Известны не все размещения на стажировке.",
    unreported: "Часть посещений ещё не отмечена.",
    unverified: "Некоторые записи ожидают подтверждения руководителя.",
    vagueDate: "Некоторые даты известны недостаточно точно.",
    withheld: "Выполнено ли это требование, этому читателю не показывается."
  }),
  ...under("outlook.", {
    sessions: "Осталось занятий: {$count :integer} (до {$until :comity:date}).",
    until: "Возможно до: {$until :comity:date}"
  }),
  ...under("passedOver.", {
    absent: "Не учтено, отсутствие: {$count :integer}.",
    afterLastDay: "Не учтено, после последнего дня: {$count :integer}.",
    belowLevel: "Не учтено, степень участия ниже требуемой: {$count :integer}.",
    excused: "Не учтено, уважительная причина: {$count :integer}.",
    expires: "Не учтено, недействительно по последний день: {$count :integer}.",
    late: "Не учтено, слишком поздно: {$count :integer}.",
    levelUnclear: "Не учтено, степень участия неясна: {$count :integer}.",
    notBegun: "Не учтено, ещё не начато: {$count :integer}.",
    notByThisRole: "Не учтено, дано другим ведомством: {$count :integer}.",
    notReviewed: "Ожидают проверки: {$count :integer}.",
    outsideWindow: "Не учтено, вне учитываемых сроков: {$count :integer}.",
    rejected: "Не учтено, отклонено: {$count :integer}.",
    returned: "Не учтено, возвращено на исправление: {$count :integer}.",
    unreported: "Пока не отмечены: {$count :integer}.",
    unverified: "Ожидают подтверждения руководителя: {$count :integer}.",
    vagueDate: "Не учтено, дата неточна: {$count :integer}."
  }),
  ...under("missing.", {
    activityNotPlanned: "Недостаёт: такое мероприятие не запланировано ({$kind :comity:term of=activity}).",
    attend: "Недостаёт: присутствие ({$kind :comity:term of=activity}). Дата: {$on :comity:date}",
    attendanceUnreported: "Недостаёт: отметки о посещении. Занятий: {$count :integer}.",
    daysAtHost:
      "Недостаёт: дни пребывания. Принимающая организация: {$host}. Число: {$count :integer} ({$unit :comity:term of=unit}).",
    daysToAttend: "Недостаёт: посещение. Дней: {$count :integer}.",
    daysToStay: "Недостаёт: дни пребывания. Число: {$count :integer} ({$unit :comity:term of=unit}).",
    deliverable:
      "Недостаёт: отчётная работа ({$kind :comity:term of=deliverable}). Последний день сдачи: {$due :comity:date}",
    document: "Недостаёт: документ ({$kind :comity:term of=document}). Последний день: {$until :comity:date}",
    exactDate: "Недостаёт: точные даты. Записей: {$count :integer}.",
    hosts: "Недостаёт: другие принимающие организации. Число: {$count :integer}.",
    hoursToAttend: "Недостаёт: посещение. Часов: {$count :number}.",
    hoursUnknown: "Недостаёт: часы занятий. Занятий: {$count :integer}.",
    module: "Недостаёт: посещение модуля ({$module}).",
    moduleNotPlanned: "Недостаёт: занятия модуля не запланированы ({$module}).",
    noCalendar: "Недостаёт: календарь рабочих дней для этого места ({$place}).",
    noSessions: "Недостаёт: занятия, которые учитываются.",
    participationLevel: "Недостаёт: точная степень участия. Записей: {$count :integer}.",
    placementsUnknown: "Недостаёт: размещения на стажировке, о которых никто не сообщил.",
    presence: "Недостаёт: отметка о присутствии ({$kind :comity:term of=activity}).",
    procedures: "Недостаёт: процедуры. Число: {$count :integer}.",
    review: "Недостаёт: проверка сданного ({$kind :comity:term of=deliverable}).",
    sessionsToAttend: "Недостаёт: посещение. Занятий: {$count :integer}.",
    signOff: "Недостаёт: заверение. Принимающая организация: {$host}. Размещение на стажировке: {$placement}.",
    specialtyUnknown: "Недостаёт: специальность стажёра.",
    verification: "Недостаёт: подтверждение руководителя. Записей: {$count :integer}."
  }),
  act: "Кто может действовать: {$by :comity:term of=role type=or}.",
  ...under("waiver.", {
    from: "Освобождение действует с: {$from :comity:date}",
    granted:
      "Освобождение предоставлено: {$by}, {$role :comity:term of=role} ({$party}). Дата: {$on :comity:date}; освобождение: {$waiver}. Причина: {$reason}",
    legalBasis: "Правовое основание: {$legalBasis}",
    possible: "Освободить может: {$by :comity:term of=role type=or}.",
    "refused.expired": "Освобождение не учтено, срок истёк: {$waiver}. Правило: {$rule}.",
    "refused.noSuchRule": "Освобождение не учтено, в наборе нет такого правила: {$waiver}. Правило: {$rule}.",
    "refused.notByThisRole": "Освобождение не учтено, у ведомства нет таких полномочий: {$waiver}. Правило: {$rule}.",
    "refused.notYet": "Освобождение пока не действует: {$waiver}. Правило: {$rule}.",
    "refused.tooMany": "Освобождение не учтено, их слишком много: {$waiver}. Правило: {$rule}.",
    until: "Освобождение действует по: {$until :comity:date}"
  }),
  ...under("fault.", {
    kindThrew: "В этом виде правил сбой, поэтому определить ничего нельзя: {$kind}. Правило: {$path}.",
    readingMalformed: "Этот вид правил отвечает неверно, поэтому определить ничего нельзя: {$kind}. Правило: {$path}."
  }),
  ...under("help.", {
    enough:
      ".input {$count :integer} .match $count one {{Достаточно {$count} шага.}} few {{Достаточно {$count} шагов вместе.}} many {{Достаточно {$count} шагов вместе.}} * {{Достаточно {$count} шага.}}",
    fault: "Сначала нужно исправить вид правил, в котором сбой.",
    miss: "Избегите того, что описано далее.",
    none: "Этот результат больше нельзя изменить.",
    reach: "Выполните следующее правило.",
    waive: "Предоставьте освобождение от следующего правила."
  }),
  ...under("agenda/", {
    blocked: "Сейчас невозможно: {$transition :comity:term} ({$noun :comity:term of=noun} {$id}).",
    open: "Сейчас возможно: {$transition :comity:term} ({$noun :comity:term of=noun} {$id})."
  }),
  ...under("standing.", {
    metAtRisk: "выполнено, но под риском",
    notApplicable: "не применяется",
    open: "пока не выполнено",
    secured: "выполнено окончательно",
    undetermined: "не определено",
    unreachable: "невыполнимо",
    waived: "предоставлено освобождение"
  }),
  ...under("unit.", {
    absences: "пропуски",
    activities: "мероприятия",
    calendarDays: "календарные дни",
    days: "дни",
    deliverables: "отчётные работы",
    documents: "документы",
    hosts: "принимающие организации",
    hours: "часы",
    modules: "модули",
    percent: "проценты",
    placements: "размещения на стажировке",
    procedures: "процедуры",
    sessions: "занятия",
    signOffs: "заверения",
    weeks: "недели",
    workingDays: "рабочие дни"
  }),
  ...under("excused.", {
    absent: "считаются отсутствием",
    counted: "учитываются",
    notCounted: "не учитываются",
    present: "считаются посещением"
  }),
  ...under("activity.", { ceremony: "церемония", orientation: "вводное занятие" }),
  ...under("deliverable.", { "action-plan": "план действий", presentation: "презентация", report: "отчёт" })
}
