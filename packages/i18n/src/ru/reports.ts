/** Пояснения к отчётам: неизвестные даты, опубликованные и подсчитанные числа. */
import { under } from "../catalogue.ts"

export const reports = {
  "noun.participant": "участник программы",
  "timeline/undated": "Ни один из названных источников не говорит, когда это было.",
  ...under("statistic/", {
    breakdownContradicts:
      "Известные части опубликованного числа не согласуются с целым. Разбивка: {$by :comity:term of=breakdown}. Сумма частей: {$sum :number}. Целое: {$reported :number}.",
    contradiction:
      "Есть противоречие с опубликованным числом. Опубликовано ({$measure :comity:term of=statistic}, {$asOf :comity:date}): {$reported :number}. Подсчитано: {$counted :number}. Разница: {$openingBalance :number}.",
    countedEachTime: "В опубликованном числе учтено каждое участие. Повторных участий: {$doubleCounts :number}.",
    doubleCounted:
      "В опубликованном числе каждый человек учтён один раз, сколько бы раз он ни участвовал. Повторных участий: {$doubleCounts :number}.",
    earlierIsLarger:
      "Более раннее опубликованное число о том же больше: {$statistic}. Опубликовано раньше ({$earlierAsOf :comity:date}): {$earlier :number}. Опубликовано позже ({$asOf :comity:date}): {$reported :number}.",
    gap: "По потоку ничего не подсчитано: {$edition}.",
    measureNotCounted: "Этот показатель здесь не подсчитывается: {$measure :comity:term of=statistic}.",
    moreCounted: "Подсчитано больше, чем опубликовано. Разница: {$difference :number}.",
    perhapsDoubleCounted:
      "Источник не говорит, учтено ли каждое участие отдельно. Повторных участий: {$doubleCounts :number}.",
    scopeNotCounted: "То, о чём говорит это число, здесь подсчитать нельзя."
  })
}
