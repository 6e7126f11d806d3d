/**
 * What the kind finds, in Ukrainian, and what every explanation says around it: Comity brings no Ukrainian of its own. A draft
 * until a native reader signs it.
 */
import { compile } from "@comity/i18n"
import type { Language } from "@comity/plugin-sdk"

const ruleSet = "Набір правил: {$ruleSet}, версія {$version :integer}. Станом на кінець дня: {$asOf :comity:date}"

const around = {
  "assessment.evidenceUntil": "Останній день, коли можна повідомити про те, що було: {$evidenceUntil :comity:date}",
  "assessment.metAtRisk": `Правила завершення програми зараз виконано, але це ще може змінитися. ${ruleSet}`,
  "assessment.notApplicable": `До цього стажиста не застосовується жодне правило завершення програми. ${ruleSet}`,
  "assessment.open": `Правила завершення програми поки не виконано, але їх ще можна виконати. ${ruleSet}`,
  "assessment.secured": `Правила завершення програми виконано, і це вже не зміниться. ${ruleSet}`,
  "assessment.undetermined": `Поки не можна визначити, чи виконано правила завершення програми. ${ruleSet}`,
  "assessment.unreachable": `Правила завершення програми більше не можна виконати. ${ruleSet}`,
  "assessment.waived": `Правила завершення програми вважаються виконаними завдяки звільненню. ${ruleSet}`,
  "status.metAtRisk": "Зараз виконано, але це ще може змінитися.",
  "status.notApplicable": "Не застосовується.",
  "status.open": "Поки не виконано. Вимогу ще можна виконати.",
  "status.secured": "Виконано, і це вже не зміниться.",
  "status.undetermined": "Поки не можна визначити.",
  "status.unreachable": "Більше не можна виконати.",
  "status.waived": "Надано звільнення.",
  "rule.all": "Потрібно виконати кожне з цих правил. Правил: {$of :integer}.",
  "outlook.sessions": "Залишилося занять: {$count :integer} (до {$until :comity:date}).",
  "outlook.until": "Можливо до: {$until :comity:date}",
  "outlook.lastDay": "Останній день, коли це ще допоможе: {$until :comity:date}",
  "passedOver.absent": "Не враховано, відсутність: {$count :integer}.",
  "passedOver.excused": "Не враховано, поважна причина: {$count :integer}.",
  act: "Хто може діяти: {$by :comity:term of=role type=or}.",
  "role.hostCoordinator": "координатор приймаючої організації",
  "role.programOffice": "офіс програми",
  "role.supervisor": "керівник",
  "role.trainee": "стажист",
  "explanation.lookedEverywhere": "Де шукали: у всіх відомостях про стажування.",
  "explanation.lookedIn": "Де шукали: {$parts :comity:term of=recordPart}.",
  "recordPart.sessions": "журнал відвідування",
  "help.enough":
    ".input {$count :integer} .match $count one {{Досить {$count} кроку.}} few {{Досить {$count} кроків разом.}} many {{Досить {$count} кроків разом.}} * {{Досить {$count} кроку.}}",
  "help.none": "Цей результат більше не можна змінити.",
  "help.reach": "Виконайте таке правило.",
  "help.beyond": "Ці правила більше не можна виконати, хоч би що робили. Правил: {$count :integer}.",
  "unit.hours": "години"
}

export const uk: Language = {
  locale: "uk",
  draft: true,
  compile,
  messages: {
    ...around,
    "rule.ukraine/hours-by-supervisor":
      "Керівники: {$supervisors :comity:list}. Години з кожним із них, не менше: {$hours :number}.",
    "rule.ukraine/hours-by-supervisor.from": "Перший день, який враховується: {$from :comity:date}",
    "measured.ukraine/hours-by-supervisor":
      "Керівників, години з якими набрано: {$now :integer} з {$required :integer}. До кінця можливо: від {$lower :integer} до {$upper :integer}.",
    "bounded.ukraine/hours-by-supervisor":
      "Керівників, години з якими набрано: поки не встановлено, потрібно: {$required :integer}. До кінця можливо: від {$lower :integer} до {$upper :integer}.",
    "obstacle.ukraine/hours-by-supervisor":
      "У цьому наборі ніхто не зміг би виконати це правило. Потрібно: {$required :number}. Можливо: {$available :number} ({$unit :comity:term of=unit}). Правило: {$path}.",
    "missing.ukraine/hours": "Бракує: години. Керівник: {$supervisor}. Годин: {$hours :number}.",
    "missing.ukraine/incomplete":
      "Бракує: відмітки про відвідування, годин або керівника. Таких занять: {$count :integer}.",
    "passedOver.ukraine/incomplete": "Не враховано, відвідування, години або керівника не вказано: {$count :integer}.",
    "undetermined.ukraine/incomplete": "Про деякі заняття не вказано, хто прийшов, скільки годин або з ким.",
    "unit.ukraine/supervisors": "керівники"
  }
}
