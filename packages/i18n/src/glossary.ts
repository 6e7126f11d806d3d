/**
 * The words that a reader meets most, and how each is said in each language, so that one thing has one name.
 *
 * Each word is written as the part of it that does not change. A test holds every message against this list: what says
 * a term in English says it in the other languages too, in an approved word; and no message has a word to avoid.
 */

/**
 * A term of the domain. `word` are approved forms, of which one must occur; `avoid` are forms that mean something else.
 * @stability evolving
 */
export interface GlossaryTerm {
  readonly term: string
  readonly words: Readonly<Record<string, ReadonlyArray<string>>>
  readonly avoid: Readonly<Record<string, ReadonlyArray<string>>>
}

// biome-ignore format: a table is read in rows.
/** @stability evolving */
export const glossary: ReadonlyArray<GlossaryTerm> = [
  // These are specialists, not students; and a ceremony is not what makes a training complete.
  { term: "trainee", words: { en: ["trainee"], ko: ["연수생"], ru: ["стажёр"] }, avoid: { en: ["student", "intern"], ko: ["학생", "훈련생", "실습생"], ru: ["студент", "практикант", "стажер"] } },
  { term: "completion", words: { en: ["completion", "completed"], ko: ["수료"], ru: ["завершени", "завершена"] }, avoid: { en: ["graduat"], ko: ["졸업"], ru: ["выпускник", "окончание программы"] } },
  { term: "placement", words: { en: ["placement"], ko: ["임상연수 배정"], ru: ["размещени"] }, avoid: { en: ["posting"], ko: ["파견 배치"], ru: ["распределени"] } },
  { term: "host institution", words: { en: ["host institution"], ko: ["연수기관"], ru: ["принимающ"] }, avoid: { en: ["partner hospital"], ko: ["협력병원"], ru: ["больница-партнёр"] } },
  { term: "nomination", words: { en: ["nomination", "nominate"], ko: ["추천"], ru: ["представлени", "представляющ"] }, avoid: { en: ["application"], ko: ["신청자"], ru: ["номинаци", "заявк"] } },
  { term: "certificate", words: { en: ["certificate"], ko: ["수료증"], ru: ["сертификат", "свидетельств"] }, avoid: { en: ["diploma"], ko: ["졸업장"], ru: ["диплом"] } },
  { term: "edition", words: { en: ["edition"], ko: ["회차"], ru: ["поток", "набор"] }, avoid: { en: ["semester"], ko: ["학기"], ru: ["семестр"] } },
  { term: "memorandum", words: { en: ["memorandum"], ko: ["업무협약"], ru: ["меморандум"] }, avoid: { en: [], ko: [], ru: [] } },
  { term: "supervisor", words: { en: ["supervisor"], ko: ["지도의"], ru: ["руководител"] }, avoid: { en: ["preceptor"], ko: ["감독관"], ru: ["надзиратель"] } },
  { term: "activity", words: { en: ["activit"], ko: ["활동"], ru: ["мероприяти"] }, avoid: { en: [], ko: ["액티비티"], ru: ["активност"] } },
  // What a party said it would do; "will continue to support" is none.
  { term: "commitment", words: { en: ["commitment"], ko: ["약속"], ru: ["обязательств"] }, avoid: { en: ["pledge"], ko: ["공약"], ru: ["зарок"] } },
  { term: "donation", words: { en: ["donation"], ko: ["기증"], ru: ["дар"] }, avoid: { en: ["charity"], ko: ["기부"], ru: ["пожертвовани", "гуманитарн"] } },
  { term: "delegation", words: { en: ["delegation"], ko: ["대표단"], ru: ["делегаци"] }, avoid: { en: [], ko: ["사절단"], ru: ["депутаци"] } },
  { term: "consilium", words: { en: ["consili"], ko: ["협진"], ru: ["консилиум"] }, avoid: { en: ["teleconsultation"], ko: ["원격진료"], ru: ["телеконсультаци"] } },
  { term: "round table", words: { en: ["round table"], ko: ["원탁회의"], ru: ["кругл"] }, avoid: { en: ["panel"], ko: ["라운드테이블"], ru: ["панельн"] } },
  { term: "working group", words: { en: ["working group"], ko: ["실무 그룹"], ru: ["рабоч"] }, avoid: { en: ["task force"], ko: ["작업반"], ru: ["бригад"] } },
  // A direction depends on who is looking.
  { term: "direction", words: {}, avoid: { en: ["inbound", "outbound", "mobility"], ko: ["인바운드", "아웃바운드"], ru: ["мобильност"] } }
]
