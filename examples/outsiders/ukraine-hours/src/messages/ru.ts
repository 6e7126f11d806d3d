/** What the kind finds, in Russian. A draft until a native reader signs it. */
import { compile } from "@comity/i18n"
import type { Language } from "@comity/plugin-sdk"

export const ru: Language = {
  locale: "ru",
  draft: true,
  compile,
  messages: {
    "rule.ukraine/hours-by-supervisor":
      "Руководители: {$supervisors :comity:list}. Часы с каждым из них, не менее: {$hours :number}.",
    "rule.ukraine/hours-by-supervisor.from": "Первый день, который учитывается: {$from :comity:date}",
    "measured.ukraine/hours-by-supervisor":
      "Руководителей, часы с которыми набраны: {$now :integer} из {$required :integer}. К концу возможно: от {$lower :integer} до {$upper :integer}.",
    "bounded.ukraine/hours-by-supervisor":
      "Руководителей, часы с которыми набраны: пока не установлено, требуется: {$required :integer}. К концу возможно: от {$lower :integer} до {$upper :integer}.",
    "obstacle.ukraine/hours-by-supervisor":
      "В этом потоке никто не смог бы выполнить это правило. Требуется: {$required :number}. Возможно: {$available :number} ({$unit :comity:term of=unit}). Правило: {$path}.",
    "missing.ukraine/hours": "Недостаёт: часы. Руководитель: {$supervisor}. Часов: {$hours :number}.",
    "missing.ukraine/incomplete":
      "Недостаёт: отметка о посещении, часы или руководитель. Таких занятий: {$count :integer}.",
    "passedOver.ukraine/incomplete": "Не учтено, посещение, часы или руководитель не указаны: {$count :integer}.",
    "undetermined.ukraine/incomplete": "О некоторых занятиях не указано, кто пришёл, сколько часов или с кем.",
    "unit.ukraine/supervisors": "руководители"
  }
}
