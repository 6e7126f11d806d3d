/** Ход потока. The page of a cohort in Russian: an edition, how its trainees stood, and why each decision was made. */
import { under } from "../catalogue.ts"

export const cohort = {
  "page.cohort": "Как прошёл поток",
  ...under("page.cohort.", {
    agreementWith: "соглашение: {$parties}",
    attended: "{$attended :integer} из {$held :integer}",
    called: "Как названо",
    completed: "Завершение программы",
    completedOf: "{$completed :integer} из {$enrolled :integer}",
    counted: "Подсчитано",
    dates: "Сроки",
    dayByDay: "{$first :comity:date} — {$last :comity:date}, по дням",
    days: "Календарных дней: {$calendarDays :integer}. Будних: {$weekdays :integer}.",
    decided: "{$enrolment}: {$completion :comity:term of=state in=enrolment}, {$decidedOn :comity:date}",
    decidedAfterCondition:
      "{$enrolment}: завершена условно, {$conditionalOn :comity:date}; {$completion :comity:term of=state in=enrolment}, {$decidedOn :comity:date}",
    decisions: "Решения и их основания",
    enrolment: "Зачисление",
    explained: "{$enrolment} на вечер {$on :comity:date}",
    glance: "Коротко",
    hosts: "Принимающие организации",
    modules: "Чему учили",
    notATrainee: "Не связано ни с одним стажёром этого потока.",
    numbers: "Опубликованные числа",
    objectives: "Чего организатор ждёт от программы",
    ours: "(нет в источнике)",
    programBegins: "начало программы",
    reported: "Участников по сообщению",
    reportedSpeech: "Косвенная речь, а не слова говоривших.",
    reproduced:
      "Каждое решение ссылается на оценку своего дня. При повторной оценке для этой страницы совпали до последнего бита хеша: {$same :integer} из {$all :integer}.",
    roles: "Кто что делает",
    rolesCaption: "Роли в этом потоке и территория, которая управляет организацией или на которой она находится.",
    said: "Что было сказано",
    sessions: "Занятия",
    standings: "Положение стажёров",
    standingsCaption:
      "Посещено занятий из проведённых и состояние правила о посещаемости; ниже состояние всего набора правил. Каждый столбец по тому, что было известно в тот вечер.",
    synthetic: "вымышлено: эти люди и все сведения о них придуманы",
    themes: "Что заинтересовало стажёров, по сообщению",
    thisEdition: "этот поток",
    weeksCaption:
      "{$first :comity:date} — {$last :comity:date}, по дням. Белый: день с занятием. Всего занятий: {$sessions :integer}. Серый: выходной или праздник.",
    when: "Когда",
    whole: "Все правила:",
    withoutHolidays: "{$workingDays :integer}. Праздников в будни: {$holidays :integer}.",
    workingDays: "Рабочие дни",
    yearsCaption: "Полоса занимает всё, что известно о дате: год."
  }),
  ...under("page.cohort.column.", { name: "Название", role: "Роль", territory: "Территория" }),
  ...under("page.cohort.csv.", {
    attendance: "Правило о посещаемости",
    attendanceCode: "Правило о посещаемости, код",
    attendedSessions: "Посещено занятий",
    completion: "Решение",
    completionCode: "Решение, код",
    conditionalOn: "Завершена условно",
    decidedOn: "День решения",
    enrolment: "Зачисление",
    heldSessions: "Проведено занятий",
    on: "На вечер",
    whole: "Весь набор правил",
    wholeCode: "Весь набор правил, код"
  }),
  ...under("page.cohort.level.", {
    country: "страна",
    firstOrder: "административная единица первого уровня",
    secondOrder: "административная единица второго уровня",
    municipality: "муниципалитет"
  }),
  ...under("page.cohort.mark.", {
    ceremony: "церемония",
    decided: "решения о завершении программы",
    firstDay: "первый день",
    holiday: "праздничный день",
    lastDay: "последний день"
  }),
  ...under("page.cohort.role.", {
    agreementParty: "сторона соглашения",
    host: "принимающая организация",
    nominatingBody: "представляющий орган",
    sendingInstitution: "направляющая организация"
  }),
  ...under("page.cohort.weekday.", { 1: "пн", 2: "вт", 3: "ср", 4: "чт", 5: "пт", 6: "сб", 7: "вс" })
}
