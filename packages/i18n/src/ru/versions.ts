/** Сравнение версий набора правил. Two versions of a rule set in Russian: what differs, and who is affected. */
import { under } from "../catalogue.ts"

export const versions = under("versions/", {
  added: "Это правило новое.",
  after: "Теперь действует следующее.",
  anyWaivers: "Число освобождений не ограничено.",
  appeal: "Изменился порядок подачи апелляции.",
  "because.irreducible":
    "Разница вызвана этими изменениями вместе, ни одно из них нельзя исключить. Проверены не все сочетания, поэтому может хватить и меньшего числа. Изменений: {$count :integer}.",
  "because.smallest":
    "Разница вызвана этими изменениями, и меньшего их числа не хватило бы. Изменений: {$count :integer}.",
  "because.unmet":
    "Эти изменённые правила не выполнены по одной из версий. Вызвана ли разница именно ими, не проверено. Изменений: {$count :integer}.",
  before: "Раньше было следующее.",
  changed: "Это правило изменилось.",
  compared:
    "Одни и те же стажёры оценены по двум версиям набора правил. Версия до изменения: {$before :integer}. Версия после изменения: {$after :integer}. Стажёров: {$count :integer}. По состоянию на конец дня: {$asOf :comity:date}",
  diff: "Сравнены две версии набора правил. Версия до изменения: {$before :integer}. Версия после изменения: {$after :integer}. Изменений: {$count :integer}.",
  maximumWaivers: "Изменилось допустимое число освобождений для одного стажёра.",
  removed: "Этого правила больше нет в наборе.",
  shift:
    "Статус меняется у {$count :integer} из {$of :integer}. Статус до изменения: {$from :comity:term of=standing}. Статус после изменения: {$to :comity:term of=standing}.",
  unchanged: "Статус не меняется у {$count :integer} из {$of :integer}.",
  waivers: "Освобождений для одного стажёра, не более: {$most :integer}."
})
