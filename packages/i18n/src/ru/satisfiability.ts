/** Выполнимы ли правила в потоке. Whether rules can be met in an edition, in Russian. */
import { under } from "../catalogue.ts"

export const satisfiability = under("satisfiability/", {
  because: "Следующее вместе невыполнимо. Если бы хоть что-то из этого было иначе, это могло бы быть выполнимо.",
  rule: "Требуется это правило. Правило: {$path}.",
  period: "Календарных дней: {$days :integer}. Сроки стажировки: {$from :comity:date} — {$to :comity:date}",
  weekends: "Выходные дни недели по календарю этого места: {$place}. Таких дней: {$days :integer}.",
  holidays: "Праздничные дни по календарю этого места: {$place}. Таких дней: {$days :integer}.",
  oneHostADay: "В один день стажёр находится только в одной принимающей организации.",
  noHosts: "В потоке нет ни одной принимающей организации.",
  hosts: "Принимающие организации потока: {$hosts :comity:list}.",
  traineeHosts: "Стажёров принимают только определённые принимающие организации.",
  sessions: "Занятия проводятся по плану. Занятий: {$count :integer}.",
  noModules: "В потоке нет ни одного модуля.",
  modules: "Модули потока: {$modules :comity:list}.",
  activities: "Мероприятия проводятся по плану. Мероприятий: {$count :integer}.",
  permission: "Разрешение на практику не допускает того, чего требуют правила.",
  specialties: "Правила применяются в зависимости от специальностей стажёров.",
  places: "В некоторых принимающих организациях или модулях нет мест.",
  traineesCannot:
    "Некоторые стажёры не могут выполнить эти правила: {$trainees :comity:list}. Человек: {$count :integer}.",
  trainees: "Место требуется стажёрам: {$trainees :comity:list}.",
  tooFewSeats: "В потоке меньше мест, чем стажёров. Мест: {$room :integer}. Требуется: {$needed :integer}.",
  tooFewInModule:
    "В модуле, которого требуют правила, не хватает мест: {$module}. Можно принять: {$room :integer}. Требуется: {$needed :integer}.",
  tooFewAtHost:
    "В принимающей организации, которой требуют правила, не хватает мест: {$host}. Можно принять по очереди: {$room :integer}. Требуется: {$needed :integer}."
})
