/** What nouns, offices and open codes are called in Russian. Names stand alone or in a list. */
import { under } from "../catalogue.ts"

export const names = {
  ...under("noun.", {
    activity: "мероприятие",
    agreement: "соглашение",
    appeal: "апелляция",
    checkpoint: "контрольная точка",
    claim: "утверждение источника",
    commitment: "обязательство",
    consilium: "онлайн-консилиум",
    document: "представленный документ",
    donation: "дар оборудования",
    edition: "поток",
    enrolment: "участие в программе",
    evidence: "подтверждающие записи",
    facilityProject: "проект объекта",
    followUp: "связь после возвращения",
    nomination: "представление кандидата",
    outcome: "результат",
    participant: "участник",
    partnership: "партнёрство",
    party: "сторона",
    person: "лицо",
    placement: "размещение на стажировке",
    places: "квота",
    program: "программа",
    reservation: "запись об уникальности",
    resolution: "выбор между источниками",
    ruleSet: "набор правил",
    schedule: "расписание",
    session: "занятие",
    source: "источник",
    specialty: "специальность",
    statement: "высказывание",
    statistic: "статистический показатель",
    team: "команда",
    trainee: "стажёр",
    waiver: "освобождение от требования",
    workingGroup: "рабочая группа"
  }),
  ...under("role.", {
    certificateIssuer: "орган, выдающий сертификат",
    clock: "наступление срока",
    committee: "комиссия принимающей организации",
    hostCoordinator: "координатор принимающей организации",
    nominatingBody: "представляющий орган",
    programOffice: "офис программы",
    selectionCommittee: "отборочная комиссия",
    sendingOffice: "офис направляющей стороны",
    signatory: "уполномоченное на подпись лицо",
    supervisor: "руководитель",
    trainee: "стажёр",
    waiverAuthority: "орган, освобождающий от требований"
  }),
  ...under("evidence.", {
    activity: "посещение мероприятия",
    attendance: "посещение занятий",
    closeCase: "закрытие разбирательства о поведении",
    confirmation: "подтверждение направляющей стороны",
    credit: "зачётные единицы",
    deliverable: "отчётная работа",
    entrustment: "решение о допуске",
    evaluation: "отзыв с оценкой",
    exam: "экзамен",
    languageProof: "подтверждение владения языком",
    log: "запись о процедуре",
    openCase: "открытие разбирательства о поведении",
    review: "проверка отчётной работы",
    signOff: "заверение принимающей стороной",
    survey: "сдача анкеты",
    verify: "подтверждение записи о процедуре"
  }),
  ...under("mark.", {
    absent: "отсутствие",
    excused: "отсутствие по уважительной причине",
    late: "опоздание",
    present: "присутствие",
    unknown: "неизвестно"
  }),
  ...under("level.", {
    assisted: "ассистирование",
    consulted: "консультирование",
    observed: "наблюдение",
    performed: "выполнение",
    performedUnderDirectSupervision: "выполнение под непосредственным контролем",
    performedUnderIndirectSupervision: "выполнение под опосредованным контролем",
    unspecified: "не указано"
  }),
  ...under("permission.", {
    assist: "ассистирование",
    observe: "наблюдение",
    performLimited: "ограниченное выполнение процедур"
  }),
  ...under("document.", {
    consent: "согласие",
    insurance: "страховка",
    "letter-of-nomination": "письмо о представлении кандидата",
    licence: "лицензия специалиста",
    passport: "паспорт",
    "statistics-report": "статистический отчёт"
  })
}
