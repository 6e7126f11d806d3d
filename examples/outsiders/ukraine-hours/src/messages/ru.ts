/** What the kind finds, in Russian. A draft until a native reader signs it. */
export const ru = {
  "rule.ukraine/hours-by-supervisor":
    ".input {$excused :string} .match $excused true {{Часы с каждым руководителем, не менее: {$hours :number}. Опоздания: {$late :comity:term of=ukraine-late}. Уважительные пропуски считаются посещением.}} * {{Часы с каждым руководителем, не менее: {$hours :number}. Опоздания: {$late :comity:term of=ukraine-late}. Уважительные пропуски не учитываются.}}",
  "rule.ukraine/hours-by-supervisor.supervisors": "Руководители: {$supervisors :comity:list}.",
  "rule.ukraine/hours-by-supervisor.different": "Разных руководителей, не менее: {$different :integer}.",
  "rule.ukraine/hours-by-supervisor.from": "Первый день, который учитывается: {$from :comity:date}",
  "rule.ukraine/hours-by-supervisor.topic": "Содержание стажировки: {$topic}.",
  "measured.ukraine/hours-by-supervisor":
    "Руководителей, часы с которыми набраны: {$now :integer} из {$required :integer}. К концу возможно: от {$lower :integer} до {$upper :integer}.",
  "bounded.ukraine/hours-by-supervisor":
    "Руководителей, часы с которыми набраны: пока не установлено, требуется: {$required :integer}. К концу возможно: от {$lower :integer} до {$upper :integer}.",
  "obstacle.ukraine/hours-by-supervisor":
    "В этом потоке никто не смог бы выполнить это правило. Требуется: {$required :number}. Возможно: {$available :number} ({$unit :comity:term of=unit}). Правило: {$path}.",
  "missing.ukraine/hours": "Недостаёт: часы. Руководитель: {$supervisor}. Часов: {$hours :number}.",
  "missing.ukraine/notPlanned":
    "Недостаёт: занятия не запланированы. Руководитель: {$supervisor}. Часов: {$hours :number}.",
  "missing.ukraine/supervisors":
    "Недостаёт: часы с другими руководителями. Руководителей: {$count :integer}. Часов с каждым: {$hours :number}.",
  "missing.ukraine/supervisorUnknown": "Недостаёт: руководители занятий. Занятий: {$count :integer}.",
  "passedOver.ukraine/late": "Не учтено, опоздание: {$count :integer}.",
  "passedOver.ukraine/noHours": "Не учтено, часы не указаны: {$count :integer}.",
  "passedOver.ukraine/noSupervisor": "Не учтено, руководитель не указан: {$count :integer}.",
  "undetermined.ukraine/supervisorUnknown": "Не указаны руководители некоторых занятий.",
  "unit.ukraine/supervisors": "руководители",
  "ukraine-late.whole": "учитываются полностью",
  "ukraine-late.half": "учитываются наполовину",
  "ukraine-late.none": "не учитываются"
}
