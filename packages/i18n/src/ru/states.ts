/** What the states of each noun are called in Russian. A state that nouns share is said once, without the noun. */
import { under } from "../catalogue.ts"

export const states = {
  ...under("state.", { "(new)": "ещё не внесено", void: "внесено по ошибке" }),
  ...under("state.activity.", {
    abandoned: "прервано",
    cancelled: "отменено",
    confirmed: "подтверждено",
    held: "состоялось",
    inProgress: "идёт",
    mooted: "обсуждается",
    planned: "запланировано",
    postponed: "перенесено",
    reported: "отчёт представлен"
  }),
  ...under("state.agreement.", {
    abandoned: "не состоялось",
    agreed: "согласовано",
    draft: "проект",
    expired: "срок истёк",
    inForce: "действует",
    intended: "намечено",
    signedPartly: "подписано частично",
    suspended: "приостановлено",
    terminated: "расторгнуто",
    underReview: "на рассмотрении"
  }),
  ...under("state.appeal.", {
    dismissed: "отклонена",
    lodged: "подана",
    underReview: "на рассмотрении",
    upheld: "удовлетворена",
    withdrawn: "отозвана"
  }),
  ...under("state.commitment.", {
    done: "выполнено",
    dropped: "снято",
    stated: "заявлено",
    superseded: "заменено",
    underWay: "выполняется"
  }),
  ...under("state.consilium.", {
    accepted: "принят",
    closed: "закрыт",
    declined: "отклонён",
    held: "проведён",
    opinionIssued: "заключение выдано",
    requested: "запрошен",
    scheduled: "назначен"
  }),
  ...under("state.donation.", {
    accepted: "принят",
    declined: "отклонён",
    installed: "установлен",
    inTransit: "в пути",
    inUse: "используется",
    needAssessed: "потребность оценена",
    offered: "предложен",
    outOfUse: "выведен из использования",
    received: "получен",
    returned: "возвращён"
  }),
  ...under("state.edition.", {
    announced: "объявлен",
    archived: "в архиве",
    cancelled: "отменён",
    concluded: "окончен",
    nominationsClosed: "представление кандидатов закрыто",
    nominationsOpen: "открыто представление кандидатов",
    planned: "запланирован",
    postponed: "отложен",
    reported: "отчёт представлен",
    running: "идёт",
    selected: "отбор окончен"
  }),
  ...under("state.enrolment.", {
    accepted: "участие подтверждено",
    active: "на стажировке",
    completed: "программа завершена",
    conditional: "программа завершена условно",
    departed: "выезд состоялся",
    interrupted: "прервано",
    notCompleted: "программа не завершена",
    preparing: "подготовка",
    revoked: "завершение программы отменено",
    terminated: "прекращено",
    trainingEnded: "стажировка окончена",
    undecided: "решение о завершении программы не принято",
    withdrawn: "отказ от участия"
  }),
  ...under("state.facilityProject.", {
    approved: "одобрен",
    closed: "закрыт",
    discussed: "обсуждается",
    opened: "открыт",
    operating: "работает",
    planned: "запланирован",
    underConstruction: "строится"
  }),
  ...under("state.nomination.", {
    accepted: "принято",
    declined: "отказ",
    draft: "черновик",
    lapsed: "срок истёк",
    none: "не получено",
    offered: "предложено место",
    received: "получено",
    rejected: "отклонено",
    reserve: "в резерве",
    returnedForCorrection: "возвращено на исправление",
    selected: "отбор пройден",
    shortlisted: "в коротком списке",
    submitted: "подано",
    underReview: "на рассмотрении",
    withdrawn: "отозвано"
  }),
  ...under("state.partnership.", {
    active: "действует",
    dormant: "не ведётся",
    ended: "прекращено",
    exploratory: "на стадии изучения"
  }),
  ...under("state.placement.", {
    active: "идёт",
    cancelled: "отменено",
    confirmed: "подтверждено",
    declined: "отклонено",
    ended: "окончено",
    endedEarly: "окончено досрочно",
    interrupted: "прервано",
    proposed: "предложено",
    signedOff: "заверено"
  }),
  ...under("state.program.", {
    abandoned: "не состоялась",
    ended: "окончена",
    proposed: "предложена",
    running: "действует",
    suspended: "приостановлена"
  }),
  ...under("state.waiver.", {
    expired: "срок истёк",
    granted: "предоставлено",
    refused: "отказано",
    requested: "запрошено",
    withdrawn: "отозвано"
  }),
  ...under("state.workingGroup.", {
    active: "действует",
    constituted: "создана",
    dissolved: "распущена",
    dormant: "не ведётся",
    proposed: "предложена"
  })
}
