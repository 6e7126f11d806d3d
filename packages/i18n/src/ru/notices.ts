/** What people are told without asking, in Russian. */
import { under } from "../catalogue.ts"

export const notices = under("notice/", {
  "trainingCompleted.subject": "Ваша программа завершена. Дата решения: {$decidedOn :comity:date}",
  trainingCompleted:
    "Принято решение: программа Вами завершена. Номер участия в программе: {$enrolment}. Дата решения: {$decidedOn :comity:date}",
  "trainingNotCompleted.subject": "Ваша программа не завершена. Дата решения: {$decidedOn :comity:date}",
  trainingNotCompleted:
    "Принято решение: программа Вами не завершена. Номер участия в программе: {$enrolment}. Дата решения: {$decidedOn :comity:date}",
  "nominationReturned.subject": "Представление кандидата возвращено на исправление: {$nomination}.",
  nominationReturned:
    "Представление кандидата возвращено на исправление. Исправьте указанное и подайте его снова. Номер представления: {$nomination}. Дата возврата: {$returnedOn :comity:date}",
  reason: "Указанная причина: {$reason}",
  defect: "Исправить: {$field}. В чём дело: {$code}.",
  notReproduced:
    "То, на чём основано решение, больше не хранится здесь в прежнем виде. Сведения может дать принявшее решение учреждение.",
  notRetried: "Эта отправка не повторяется: {$delivery}.",
  sent: "Она уже отправлена.",
  onItsWay: "Она отправляется в эту минуту."
})
