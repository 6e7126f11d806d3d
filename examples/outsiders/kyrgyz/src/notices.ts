/** Билдирмелер. What people are told without asking. */
import { type Messages, under } from "./messages.ts"

export const notices: Messages = under("notice/", {
  "trainingCompleted.subject": "Сиздин программаңыз аяктады. Чечимдин күнү: {$decidedOn :comity:date}.",
  trainingCompleted:
    "Чечим кабыл алынды: Сиз программаны аяктадыңыз. Чечимдин күнү: {$decidedOn :comity:date}. Программага катышуу номери: {$enrolment}.",
  "trainingNotCompleted.subject": "Сиздин программаңыз аяктаган жок. Чечимдин күнү: {$decidedOn :comity:date}.",
  trainingNotCompleted:
    "Чечим кабыл алынды: Сиз программаны аяктаган жоксуз. Чечимдин күнү: {$decidedOn :comity:date}. Программага катышуу номери: {$enrolment}.",
  "nominationReturned.subject": "Талапкерди сунуштоо оңдоого кайтарылды: {$nomination}.",
  nominationReturned:
    "Талапкерди сунуштоо оңдоого кайтарылды. Көрсөтүлгөндү оңдоп, кайра бериңиз. Сунуштун номери: {$nomination}. Кайтарылган күнү: {$returnedOn :comity:date}.",
  reason: "Көрсөтүлгөн себеп: {$reason}",
  defect: "Оңдоо керек: {$field}. Себеби: {$code}.",
  notReproduced:
    "Чечимге негиз болгон маалымат бул жерде мурунку түрүндө сакталган эмес. Чечим кабыл алган мекеме маалымат бере алат."
})
