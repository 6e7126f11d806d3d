/** Слова страниц и таблиц с отчётами. The words of report pages and tables in Russian. */
import { under } from "../catalogue.ts"

const counted = (one: string, few: string, many: string): string =>
  `.input {$count :integer} .match $count one {{{$count} ${one}}} few {{{$count} ${few}}} many {{{$count} ${many}}} * {{{$count} ${few}}}`

export const pages = {
  ...under("page.", {
    draft: "Тексты этой страницы предварительные: носитель языка их ещё не заверил.",
    empty: "Записей нет.",
    language: "{$language :comity:language}",
    notStated: "не указано",
    number: "{$count :number}",
    otherLanguages:
      "Часть слов на этой странице дана не на её языке, потому что перевода ещё нет. Языки: {$languages :comity:list}.",
    sources: "Источники",
    "sources.none": "Источники не названы.",
    synthetic: "Вымышленные данные: люди на этой странице и всё, что о них сказано, выдуманы.",
    undated: "без даты",
    withheld: "текст вам не показан"
  }),
  ...under("page.otherParties.", {
    one: "и ещё одна сторона, которая не названа",
    several: "и несколько других, которые не названы",
    unknown: "и, возможно, другие"
  }),
  ...under("page.instruments.", { several: "несколько документов, перечень не приведён" }),
  ...under("page.period.", {
    between: "{$from :comity:date} – {$to :comity:date}",
    date: "{$date :comity:date}",
    since: "начало: {$from :comity:date}",
    until: "окончание: {$to :comity:date}",
    within:
      ".input {$days :integer} .match $days one {{{$days} день в пределах: {$frame :comity:date}}} few {{{$days} дня в пределах: {$frame :comity:date}}} many {{{$days} дней в пределах: {$frame :comity:date}}} * {{{$days} дня в пределах: {$frame :comity:date}}}"
  }),
  ...under("page.duration.", {
    days: counted("день", "дня", "дней"),
    weeks: counted("неделя", "недели", "недель"),
    months: counted("месяц", "месяца", "месяцев"),
    years: counted("год", "года", "лет")
  }),
  ...under("page.day.", {
    asOf: "По состоянию на: {$asOf :comity:date}",
    folded: "Страница показывает прошлое состояние. Записей журнала, по которым оно восстановлено: {$entries :number}.",
    knownOn: "По сведениям, известным на: {$knownOn :comity:date}",
    now: "По записям на время составления страницы.",
    uncertain:
      "О некоторых документах нельзя точно сказать, в каком состоянии они были: дата записи известна лишь частично. Число таких документов: {$count :number}."
  }),
  ...under("page.source.", {
    language: "Язык: {$language :comity:language}",
    number: "Источник {$number :integer}",
    origin: "по материалам:",
    unnamed: "Издатель не назван",
    undated: "Дата публикации не указана"
  }),
  ...under("page.way.", {
    from: "направляет",
    to: "принимает",
    unknown: "неизвестно, кто направляет и кто принимает"
  }),
  ...under("page.people.", {
    counted: "подсчитано человек: {$count :number}",
    named: "названы по отдельности: {$count :number}",
    uncounted: "групп без указания числа: {$count :number}"
  }),
  ...under("page.status.", { unsaid: "об этом ничего не сказано" }),
  ...under("page.partnership.", {
    historical: "Партнёрство внесено позднее, по источнику.",
    institutions: "Участвующие учреждения",
    parties: "Стороны",
    since: "Начало",
    status: "Состояние партнёрства",
    umbrella: "В рамках программы"
  }),
  ...under("page.program.", { kind: "Вид", operator: "Проводит", since: "Начало", status: "Состояние программы" }),
  "page.timeline": "Хронология партнёрства",
  ...under("page.timeline.", {
    agreement: "в рамках соглашения",
    caption:
      "Ромб означает точный день, сплошная полоса – точные дни с первого по последний. Штриховая полоса охватывает всё, что известно о дате: событие было где-то внутри неё. Стрелка означает, что окончание или начало неизвестно. Пустые знаки – это запланированное, ожидаемое или только обсуждавшееся.",
    learned: "чему научились, по словам источника",
    list: "По порядку",
    listCaption: "Всё, что имеет дату, начиная с самого раннего; части стоят под тем, к чему относятся.",
    noDate: "Ни один источник не говорит, когда это было.",
    occasion: "где сказано",
    parent: "входит в",
    parts: "Составные части: {$name}",
    partsCaption: "То, что сюда относится; знаки те же, что и выше.",
    picture: "Что и когда происходило; в списке ниже то же сказано словами",
    placements: "где были",
    purposes: "цель",
    raisedAt: "где впервые упомянуто",
    reciprocates: "в ответ на",
    several: "несколько, число не указано",
    speaker: "кто сказал",
    specialties: "специальности",
    topics: "тема",
    trainedFor: "для чего обучались",
    undated: "Без даты",
    undatedWhy: "Догадок здесь нет: этого нет на рисунке, и вот почему.",
    venue: "место",
    when: "Когда",
    wording: "словами источника"
  }),
  "page.ledger": "Что сделано в каждом направлении",
  ...under("page.ledger.", {
    ahead: "впереди, ещё не состоялось: {$count :number}",
    caption:
      "У каждого показателя своя шкала. Сплошная полоса – то, что состоялось. Штриховая полоса – впереди: запланировано, ожидается или предложено.",
    done: "состоялось: {$count :number}",
    list: "В числах",
    listCaption: "По строке на каждое направление каждого показателя.",
    neverNetted:
      "Каждое направление показано отдельно. Одно не вычитается из другого: у визитов, дней и даров нет общей меры.",
    none: "записей нет",
    notStated: "число не указано: {$count :number}",
    picture: "Что сделано в каждом направлении. Одна сторона: {$one}. Другая сторона: {$other}.",
    undirected: "Направление неизвестно",
    undirectedWhy:
      "Здесь неизвестно, кто направляет или кто принимает, поэтому ни одной из сторон это не засчитано. Число документов: {$count :number}.",
    wayFrom: "Направляет: {$from}",
    wayTo: "Принимает: {$to}",
    ways: "Оба направления рядом"
  }),
  "page.statistics": "Итоги программы",
  ...under("page.statistics.", {
    asOf: "По состоянию на",
    beside:
      "Опубликованное число стоит рядом с подсчитанным здесь. Оно его не заменяет, и никто не добавлен, чтобы они совпали.",
    byCompletion: "Как обстоит дело с решениями о завершении программы, по участиям.",
    byCountry: "По стране направляющей организации.",
    byEdition: "Каждый поток один раз. Сообщённое число стоит рядом с подсчитанным.",
    byHost: "Подсчитано по размещениям на стажировке: кто был в двух принимающих организациях, учтён в обеих.",
    bySpecialty: "По первой специальности каждого; у кого их несколько, учтён один раз.",
    caption:
      "Вверху – опубликованное число. Внизу – из чего оно складывается, насколько это известно: штриховка – подсчитано до начала этих записей, сплошное – подсчитано здесь.",
    completed: "Программа завершена",
    counted: "Подсчитано здесь",
    countedCaption: "Это два разных числа: кто приезжал дважды, – это один человек и два участия.",
    countedPicture: "Участий: {$participations :number}. Человек: {$persons :number}.",
    definition: "Кто учтён",
    doubleCounts: "Более чем в одном потоке",
    gaps: "Потоки, по которым ничего не подсчитано",
    hostSets: "Принимающие организации потоков",
    hostSetsCaption:
      "Это известно о потоке в целом; кто из стажёров был в какой принимающей организации, отсюда не следует.",
    includes: "Число включает поток",
    openBreakdown: "По частям, хотя источник называет не все части. Признак: {$by}.",
    overlapping: "Один человек может учитываться в нескольких частях.",
    opening: "Подсчитано до начала этих записей",
    participations: "Участия",
    participationsLong: "Участия (кто приезжал дважды, учтён дважды)",
    persons: "Люди",
    personsLong: "Люди (каждый один раз)",
    picture:
      "Опубликовано: {$reported :number}. Подсчитано до начала этих записей: {$opening :number}. Подсчитано здесь: {$counted :number}.",
    published: "Опубликованные числа",
    publishedBar: "Опубликовано, {$asOf :comity:date}",
    reported: "Сообщено",
    reportedOnly: "Сообщено без имён",
    stackedBar: "Подсчитано до начала этих записей + подсчитано здесь",
    unit: "Люди или участия",
    verdict: "Итог",
    wholeBreakdown: "По частям; источник называет все части. Признак: {$by}.",
    why: "Как соотносятся эти числа:"
  }),
  "page.commitments": "Обещано и сделано",
  ...under("page.commitments.", {
    became: "Что из этого вышло",
    by: "Кто обещал",
    caption: "Сколько обещаний в каком состоянии. Сплошная полоса – выполнено, штриховая – не выполнено.",
    doneOn: "выполнено: {$on}",
    due: "Срок",
    fulfilledBy: "выполнено:",
    list: "По порядку",
    listCaption: "Всё, что было обещано, и что из этого вышло.",
    made: "Когда обещано",
    noDue: "срок не назначен",
    "overdue.no": "не просрочено",
    "overdue.unknown": "нельзя сказать, просрочено ли",
    "overdue.yes": "просрочено",
    overdueCount: "! просрочено (из указанных выше)",
    picture: "Выполнено: {$done :number}. Заявлено и не начато: {$stated :number}.",
    summary: "Как обстоит дело",
    supersededBy: "заменено на",
    to: "кому",
    year: "Только обещанное за год: {$year :comity:date}"
  }),
  ...under("page.contents", {
    "": "Страницы",
    ".csv": "в виде таблицы",
    ".kicker": "Comity",
    ".lead": "Число страниц: {$count :number}."
  }),
  ...under("page.column.", {
    ahead: "Впереди",
    asOf: "По состоянию на",
    basis: "Откуда число",
    basisCode: "Код того, откуда число",
    by: "Признак",
    byCode: "Код признака",
    byIds: "ID обещавших",
    count: "Число",
    dated: "Насколько известна дата",
    datedCode: "Код того, насколько известна дата",
    documentIds: "ID документов",
    doneOn: "Выполнено",
    dueOn: "Срок",
    explanation: "Пояснение",
    first: "Самый ранний возможный день",
    fromIds: "ID направляющих",
    fulfilledByIds: "ID того, чем выполнено",
    id: "ID",
    kind: "Вид",
    kindCode: "Код вида",
    last: "Самый поздний возможный день",
    madeAtId: "ID того, где обещано",
    madeOn: "Когда обещано",
    measure: "Показатель",
    measureCode: "Код показателя",
    modality: "Насколько это реально по словам источника",
    modalityCode: "Код того, насколько это реально",
    notStated: "Число не указано",
    nounCode: "Код документа",
    of: "Чего или кого",
    ofId: "ID или код",
    overdue: "Просрочено",
    overdueCode: "Код просрочки",
    parentId: "ID того, к чему относится",
    participants: "Кто участвовал",
    people: "Число людей",
    period: "Период, как записан",
    promise: "Обещание",
    sourceIds: "ID источников",
    sources: "Источники",
    status: "Состояние",
    statusCode: "Код состояния",
    supersededById: "ID замены",
    title: "Название",
    titleLanguage: "Язык названия",
    toIds: "ID принимающих",
    unitCode: "Код: люди или участия",
    way: "Направление",
    what: "Что",
    when: "Когда"
  }),
  ...under("page.basis.", { counted: "подсчитано здесь", published: "опубликовано" }),
  ...under("page.dated.", {
    exact: "до дня",
    partial: "частично",
    undated: "без даты",
    unresolved: "словами, которые нельзя перевести в дату"
  }),
  ...under("page.unit.", { participations: "участия", persons: "люди" }),
  ...under("page.verdict.", { consistent: "противоречий нет", contradiction: "противоречие" })
}
