/** What offices and things are called here, in the languages of the office and of its partners. Drafts. */
import type { Names } from "@comity/plugin-sdk"

/** Every office that somebody holds. One that is not named is held by nobody, and its steps are nobody's. */
export const roles: Readonly<Record<string, Names>> = {
  programOffice: {
    en: "International Training Division",
    ko: "국제연수과",
    ky: "Эл аралык стажировкалар бөлүмү",
    ru: "Отдел международных стажировок"
  },
  nominatingBody: {
    en: "Nominating hospital",
    ko: "추천 병원",
    ky: "Талапкер сунуштоочу оорукана",
    ru: "Представляющая больница"
  },
  selectionCommittee: {
    en: "Selection committee",
    ko: "선발위원회",
    ky: "Тандоо комиссиясы",
    ru: "Отборочная комиссия"
  },
  sendingOffice: {
    en: "Office of the sending side",
    ko: "파견 측 담당 부서",
    ky: "Жөнөтүүчү тараптын кеңсеси",
    ru: "Офис направляющей стороны"
  },
  hostCoordinator: {
    en: "Coordinator of the host institution",
    ko: "연수기관 담당자",
    ky: "Кабыл алуучу уюмдун координатору",
    ru: "Координатор принимающей организации"
  },
  supervisor: { en: "Supervisor", ko: "지도의", ky: "Жетекчи", ru: "Руководитель" },
  trainee: { en: "Trainee", ko: "연수생", ky: "Стажёр", ru: "Стажёр" },
  committee: {
    en: "Committee of the host institution",
    ko: "연수기관 위원회",
    ky: "Кабыл алуучу уюмдун комиссиясы",
    ru: "Комиссия принимающей организации"
  },
  signatory: {
    en: "Authorised signatory",
    ko: "서명 권한자",
    ky: "Кол коюуга ыйгарым укуктуу адам",
    ru: "Уполномоченное на подпись лицо"
  },
  certificateIssuer: {
    en: "Issuer of certificates",
    ko: "수료증 발급 기관",
    ky: "Сертификат берүүчү орган",
    ru: "Орган, выдающий сертификаты"
  },
  waiverAuthority: {
    en: "Deputy head for health",
    ko: "보건 담당 부주지사",
    ky: "Саламаттык сактоо боюнча орун басар",
    ru: "Заместитель по здравоохранению"
  }
}

/** What has another name here than in the rest of the world, by the code of its message. */
export const terms: Readonly<Record<string, Names>> = {
  "noun.edition": { en: "group", ko: "기수", ky: "топ", ru: "группа" },
  "activity.ceremony": {
    en: "presentation of certificates",
    ko: "수료식",
    ky: "сертификаттарды тапшыруу салтанаты",
    ru: "вручение сертификатов"
  },
  "deliverable.report": { en: "training diary", ko: "연수 일지", ky: "стажировка күндөлүгү", ru: "дневник стажировки" }
}
