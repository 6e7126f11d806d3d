/** What the steps of each noun are called in Russian. A step that nouns share is said once, without the noun. */
import { under } from "../catalogue.ts"

export const steps = {
  ...under("transition.", {
    Absorb: "присоединение другой записи о том же мероприятии",
    Change: "уточнение сведений",
    MergeInto: "объединение с другой записью",
    Record: "запись о прошлом",
    Void: "пометка «внесено по ошибке»"
  }),
  ...under("transition.activity.", {
    Abandon: "прекращение",
    Cancel: "отмена",
    Confirm: "подтверждение",
    Hold: "запись о проведении",
    Moot: "выдвижение идеи",
    Plan: "планирование",
    Postpone: "перенос",
    Replan: "новое планирование",
    Report: "отчёт",
    Start: "начало"
  }),
  ...under("transition.agreement.", {
    Abandon: "отказ от намерения",
    Agree: "объявление о согласовании",
    Approve: "одобрение текста",
    ConsentToRenewal: "согласие на продление",
    Draft: "начало проекта",
    Expire: "истечение срока",
    Intend: "запись о намерении",
    Reinstate: "возобновление",
    Renew: "продление",
    SendBack: "возврат текста",
    Sign: "подписание",
    SubmitText: "подача текста на рассмотрение",
    Suspend: "приостановка",
    TakeEffect: "вступление в силу",
    Terminate: "расторжение"
  }),
  ...under("transition.appeal.", {
    Dismiss: "отклонение",
    Lodge: "подача",
    Review: "принятие к рассмотрению",
    Uphold: "удовлетворение",
    Withdraw: "отзыв"
  }),
  ...under("transition.commitment.", {
    Drop: "снятие",
    Fulfil: "запись о выполнении",
    Start: "начало выполнения",
    State: "заявление",
    Supersede: "замена другим обязательством"
  }),
  ...under("transition.consilium.", {
    Accept: "принятие",
    Close: "закрытие",
    Decline: "отклонение",
    Hold: "запись о проведении",
    IssueOpinion: "выдача заключения",
    Request: "запрос",
    Schedule: "назначение даты"
  }),
  ...under("transition.donation.", {
    Accept: "принятие",
    AssessNeed: "оценка потребности",
    Decline: "отклонение",
    Install: "установка",
    Offer: "предложение",
    Receive: "подтверждение получения",
    Retire: "вывод из использования",
    Return: "возврат",
    Send: "отправка",
    Use: "ввод в использование"
  }),
  ...under("transition.edition.", {
    AdoptRules: "принятие другой версии правил",
    Announce: "объявление",
    Archive: "передача в архив",
    Cancel: "отмена",
    CloseNominations: "закрытие представления кандидатов",
    Conclude: "окончание",
    ConcludeSelection: "окончание отбора",
    OpenNominations: "открытие представления кандидатов",
    Plan: "планирование",
    Postpone: "перенос",
    Reopen: "исправление окончания",
    Report: "отчёт",
    Resume: "возобновление",
    Revise: "изменение плана",
    Run: "начало"
  }),
  ...under("transition.enrolment.", {
    Admit: "подтверждение участия",
    Arrive: "запись о прибытии",
    Complete: "решение о завершении программы",
    CompleteConditionally: "решение об условном завершении программы",
    Depart: "запись о выезде",
    EndTraining: "окончание стажировки",
    Interrupt: "перерыв",
    Lapse: "истечение срока условия",
    NotComplete: "решение: программа не завершена",
    Place: "запись о принимающей организации",
    Prepare: "подготовка",
    Reopen: "пересмотр решения о завершении программы",
    Resume: "возобновление",
    ReturnEarly: "запись о досрочном возвращении",
    Revoke: "отмена завершения программы",
    Terminate: "прекращение",
    Withdraw: "отказ от участия"
  }),
  ...under("transition.facilityProject.", {
    Approve: "одобрение",
    Build: "начало строительства",
    Close: "закрытие",
    Discuss: "начало обсуждения",
    Open: "открытие",
    Operate: "начало работы",
    Plan: "планирование"
  }),
  ...under("transition.nomination.", {
    Accept: "принятие места",
    Consent: "согласие с принятием",
    Decline: "отказ от места",
    Draft: "составление",
    Lapse: "истечение срока предложения",
    MoveUp: "перевод из резерва",
    Offer: "предложение места",
    Receive: "подтверждение получения",
    Reject: "отклонение",
    Reserve: "включение в резерв",
    Resubmit: "повторная подача",
    ReturnForCorrection: "возврат на исправление",
    Review: "начало рассмотрения",
    Select: "отбор",
    Shortlist: "включение в короткий список",
    Submit: "подача",
    TurnDown: "отказ в отборе",
    Withdraw: "отзыв"
  }),
  ...under("transition.partnership.", {
    Activate: "начало сотрудничества",
    End: "прекращение",
    Explore: "начало изучения",
    FallDormant: "пометка «не ведётся»"
  }),
  ...under("transition.placement.", {
    Cancel: "отмена",
    Confirm: "подтверждение",
    Decline: "отклонение",
    End: "окончание",
    EndEarly: "досрочное окончание",
    Interrupt: "перерыв",
    Propose: "предложение",
    Reopen: "снятие заверения",
    Resume: "возобновление",
    SignOff: "заверение",
    Start: "начало"
  }),
  ...under("transition.program.", {
    Abandon: "отказ от намерения",
    End: "окончание",
    Propose: "предложение",
    Resume: "возобновление",
    Start: "начало",
    Suspend: "приостановка"
  }),
  ...under("transition.waiver.", {
    Expire: "истечение срока",
    Grant: "предоставление",
    Refuse: "отказ",
    Request: "запрос",
    Withdraw: "отзыв"
  }),
  ...under("transition.workingGroup.", {
    Activate: "начало работы",
    Constitute: "согласие на создание",
    Dissolve: "роспуск",
    FallDormant: "пометка «не ведётся»",
    Propose: "предложение"
  })
}
