/** Dates in a source's words, and institutions that may be one under several names, in Russian. */
import { under } from "../catalogue.ts"

export const candidates = {
  ...under("date/", {
    noPublicationDate:
      "В источнике сказано: «{$says :comity:term of=relativeDate}». Дата публикации в нём не указана, поэтому дата остаётся такой, как названа.",
    publicationDateTooVague:
      "В источнике сказано: «{$says :comity:term of=relativeDate}». О дате публикации известно только это ({$publishedOn :comity:date}), и для такой даты этого мало.",
    beyondCalendar:
      "В источнике сказано: «{$says :comity:term of=relativeDate}». Если считать от публикации ({$publishedOn :comity:date}), это за пределами календаря."
  }),
  ...under("relativeDate.", {
    today: "сегодня",
    thisMonth: "в этом месяце",
    lastMonth: "в прошлом месяце",
    thisYear: "в этом году",
    lastYear: "в прошлом году",
    nextYear: "в следующем году",
    monthOfThisYear: "месяц этого года",
    monthOfLastYear: "месяц прошлого года",
    monthOfNextYear: "месяц следующего года"
  }),
  ...under("candidate/", {
    sameName:
      "В названиях одни и те же слова: «{$one}» и «{$other}». Сходство двух записей: {$degree :percent}. Проверьте, одно ли это; ничего не объединено.",
    likeNames:
      "Названия похожи: «{$one}» и «{$other}». Сходство двух записей: {$degree :percent}. Проверьте, одно ли это; ничего не объединено.",
    notAlike: "Это не одно и то же: «{$one}» и «{$other}».",
    sharedWords: "Слова в обоих названиях: {$words :comity:list}.",
    alikeWords: "Слова, которые могут быть одним словом в разном написании: {$words :comity:list}.",
    differingWords: "Слова только в одном из названий: {$words :comity:list}.",
    sameTerritory: "Обе записи относятся к одной территории: {$territory}.",
    otherTerritory: "Записи относятся к разным территориям: {$one}; {$other}.",
    otherKind: "Записаны как разные по виду: {$one :comity:term of=partyKind}; {$other :comity:term of=partyKind}.",
    sameCode:
      "У обеих записей один код: {$code}. Названия: «{$one}» и «{$other}». Проверьте, одно ли это; ничего не объединено.",
    otherCode: "Коды различаются: {$one}; {$other}.",
    differentNumber: "Номера различаются: {$one :comity:list}; {$other :comity:list}."
  }),
  ...under("partyKind.", {
    hospital: "больница",
    clinic: "клиника",
    "medical-center": "медицинский центр",
    "health-department": "орган здравоохранения",
    ministry: "министерство",
    university: "университет",
    company: "компания",
    country: "страна",
    firstOrder: "субъект первого уровня",
    secondOrder: "субъект второго уровня",
    municipality: "муниципалитет"
  }),
  ...under("timeline/", {
    notBefore: "Не раньше: {$notBefore :comity:date}",
    notAfter: "Не позже: {$notAfter :comity:date}"
  })
}
