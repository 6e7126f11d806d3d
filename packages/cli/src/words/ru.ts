/** Что говорит командная строка. What the command line says, in Russian. */
import type { Words } from "./words.ts"

export const ru: Words = {
  "cli/about": "Проверяет профиль региона, испытывает адаптеры законами, переносит и проверяет хранимое.",
  "cli/appliesTo": "Вызов: {$usage}",
  "cli.commands": "Команды",
  "cli.options": "Параметры",
  "cli.exitCodes": "Коды завершения",
  "cli/more": "Подробнее о команде: {$usage}",
  "cli/check": "Находит, что не сходится в профиле региона.",
  "cli/checkModule": "Модуль экспортирует расширение с профилями или профиль.",
  "cli/conformance": "Испытывает опубликованными законами адаптер, вид правил, язык или календарь.",
  "cli/conformanceModule": "Экспорт модуля по умолчанию создан функцией conformance() или является их списком.",
  "cli/optionHelp": "Показывает эту справку.",
  "cli/optionJson": "Выводит только отчёт для программ.",
  "cli/optionJsonFile": "Выводит только отчёт для программ. Если после модуля указан файл, отчёт записывается туда.",
  "cli/optionLanguage": "Язык предложений: {$known :comity:list}. Иначе: язык терминала.",
  "cli/optionLimit": "Сколько секунд даётся модулю и каждому закону. Иначе: {$limit :integer}.",
  "cli/optionRuns": "Сколько случаев выбирает закон. Иначе: {$runs :integer}.",
  "cli/optionSeed": "Число, по которому выбираются случаи. Иначе: {$seed :integer}.",
  "cli/optionVerbose": "Показывает место ошибки в коде.",
  "cli/optionVersion": "Показывает версию.",
  "cli/exitFine": "Всё в порядке. Недостающее название отмечается и ничему не мешает.",
  "cli/exitFound": "Найдено то, что останавливает шаг или набор правил, либо нарушен закон.",
  "cli/exitUnusable": "Испытать не удалось: см. сообщение.",

  "cli/move": "Переносит всего арендатора: из хранилища в хранилище, в файл выгрузки или из него.",
  "cli/movePlaces": "Первое место читается, второе должно быть пустым. После перерыва та же команда продолжает работу.",
  "cli/places":
    "Место: sqlite:<файл>, postgres://<адрес>, файл с окончанием .jsonl, знак - для стандартного ввода или вывода, или модуль, экспортирующий хранилище. После файла или адреса можно указать #<арендатор>.",
  "cli/moveFine": "Всё перенесено, и перенесённое проверено.",
  "cli/moveFound": "Файл выгрузки или место назначения не таковы, какими должны быть.",
  "cli/verify":
    "Находит, что в хранилище или файле выгрузки изменено, потеряно или переставлено, и называет первое такое место.",
  "cli/verifyFound": "Что-то изменено, потеряно или переставлено.",
  "cli/sign": "Проверяет хранилище и подписывает сводку его журнала.",
  "cli/signUse":
    "Тот, кто хранит подписанную сводку журнала, может позже командой comity verify проверить, что ничего до неё не изменено.",
  "cli/signFine": "Подписано.",
  "cli/signFound": "Хранимое не таково, каким было записано, поэтому ничего не подписано.",
  "cli/keys": "Создаёт пару ключей для comity sign.",
  "cli/keysFiles":
    "В первый файл записывается закрытый ключ, который остаётся здесь, во второй — открытый, который передаётся.",
  "cli/keysFine": "Ключи созданы.",
  "cli/optionQuiet": "Во время работы ничего не сообщает.",
  "cli/optionHead": "Ранее подписанная сводка журнала: ничего до неё не должно быть изменено.",
  "cli/optionKeyPublic": "Открытый ключ, которым проверяется подписанная сводка журнала.",
  "cli/optionKeyPrivate": "Закрытый ключ для подписи.",
  "cli/optionAgainst": "Более ранний файл выгрузки: его содержание должно быть в хранилище без изменений.",
  "cli/optionShallow": "Не проверяет, соответствует ли каждый документ своему журналу. Быстрее.",
  "cli/optionOut": "Файл для подписанной сводки журнала. Иначе она выводится.",

  "cli/unknownCommand": "Нет такой команды: {$command}. Команды: {$known :comity:list}.",
  "cli/unknownOption": "Здесь нет такого параметра: {$option}. Параметры: {$known :comity:list}.",
  "cli/optionNeedsValue": "Этому параметру нужно значение: {$option}.",
  "cli/optionTakesNoValue": "Этот параметр не принимает значения: {$option}.",
  "cli/optionNeedsNumber": "Этому параметру нужно целое число от 1: {$option}. Указано: {$found}.",
  "cli/unknownLanguage": "Здесь нет такого языка: {$language}. Языки: {$known :comity:list}.",
  "cli/noModule": "Укажите модуль. Вызов: {$usage}",
  "cli/tooManyModules": "Укажите один модуль. Указано: {$found :comity:list}.",
  "cli/moduleNotFound": "Нет такого модуля: {$module}. Укажите путь к нему отсюда или имя установленного пакета.",
  "cli/moduleThrew": "Модуль не загружается: {$module}. Его ошибка: {$because}",
  "cli/moduleStalled":
    "Модуль не загрузился до конца: {$module}. Секунд ожидания: {$seconds :integer}. Пусть он не ждёт того, что не придёт, или увеличьте --limit.",
  "cli/moduleExits":
    "То, что проверялось, завершило процесс раньше, чем команда закончилась. Уберите оттуда process.exit() и запустите команду снова.",
  "cli/nothingToCheck":
    "Модуль не экспортирует ни профиля, ни расширения с профилем: {$module}. Его экспорты: {$found :comity:list}. Экспортируйте созданное функцией definePlugin() или профиль.",
  "cli/nothingToTry":
    "Экспорт модуля по умолчанию не создан функцией conformance(): {$module}. Его экспорты: {$found :comity:list}. Напишите: export default conformance(…).",
  "cli/notWritten": "Не удалось записать отчёт: {$file}. Причина: {$because}",
  "cli/fellOver": "В испытуемом коде возникла ошибка, которую никто не обработал. Его ошибка: {$because}",
  "cli/moreWhenVerbose": "С параметром --verbose показывается место в коде.",

  "cli/noPlace": "Укажите место. Вызов: {$usage}",
  "cli/tooManyPlaces": "Укажите одно место. Указано: {$found :comity:list}.",
  "cli/noTwoPlaces": "Укажите два места: откуда и куда. Вызов: {$usage}",
  "cli/noTwoFiles": "Укажите два файла: для закрытого и для открытого ключа. Вызов: {$usage}",
  "cli/tooManyForTwo": "Укажите два, не больше. Указано: {$found :comity:list}.",
  "cli/placeUnreadable":
    "Это место нельзя прочитать: {$place}. Напишите sqlite:<файл>, а если арендатор называется не main, после файла #<арендатор>.",
  "cli/addressUnreadable":
    "Этот адрес нельзя прочитать: {$place}. Напишите postgres://user:password@host:port/database#tenant, а знаки / ? # % @ в пароле как %2F %3F %23 %25 %40.",
  "cli/placeNotFound":
    "Нет такого места: {$place}. Напишите sqlite:<файл>, postgres://<адрес>, файл с окончанием .jsonl, - или путь к модулю отсюда.",
  "cli/driverNotInstalled": "Пакет для такого хранилища здесь не установлен: {$package}. Установите его: {$command}",
  "cli/storeNotThere": "Нет такого файла: {$place}. Исправьте путь: файл читается, поэтому он должен быть.",
  "cli/noStore":
    "Модуль не экспортирует хранилища: {$module}. Его экспорты: {$found :comity:list}. Экспортируйте функцию, которая его открывает, по умолчанию или под именем store.",
  "cli/noDriver":
    "Открытое не является хранилищем контракта 1: {$place}. Экспортируйте результат sqlite(), postgres() или sealed() либо собственный драйвер.",
  "cli/storeNotOpened": "Хранилище не открывается: {$place}. Причина: {$because}",
  "cli/storeFailed":
    "Хранилище отказало. Когда причина устранена, та же команда продолжает работу. Причина: {$because}",
  "cli/storeEmpty": "В хранилище нет ничего этого арендатора: {$place}. Исправьте место или арендатора после #.",
  "cli/exportToExport": "Оба места — файлы выгрузки. Скопируйте файл или укажите хранилище.",
  "cli/samePlace": "Оба места — одно и то же хранилище: {$place}. Укажите другое место назначения.",
  "cli/twoOnOutput": "В стандартный вывод идёт выгрузка, а с ней пошёл бы и отчёт. Уберите --json или укажите файл.",
  "cli/fileExists": "Этот файл уже есть и не перезаписывается: {$file}. Укажите другой или уберите его.",
  "cli/fileNotRead": "Файл не читается: {$file}. Причина: {$because}",
  "cli/exportNotWritten": "Не удалось записать выгрузку, ничего от неё не осталось: {$file}. Причина: {$because}",
  "cli/exportCutOff": "Никто не читает выгрузку до конца, поэтому прочитанное неполно. Причина: {$because}",
  "cli/writtenByAnother": "Этот файл сейчас записывает другая команда: {$file}. Дождитесь её окончания.",
  "cli/stopped": "Остановлено до окончания. Та же команда, вызванная снова, продолжит работу.",
  "cli/headNeedsKey": "Подписанная сводка журнала проверяется открытым ключом: укажите и --head, и --key.",
  "cli/againstNeedsExport": "Хранилище сравнивается с файлом выгрузки: с окончанием .jsonl или -. Указано: {$place}.",
  "cli/optionForStores": "Файл выгрузки проверяется сам по себе, этот параметр только для хранилищ: {$option}.",
  "cli/signNeedsStore": "Подписывается сводка журнала хранилища, а не файла выгрузки: {$place}.",
  "cli/signNeedsKey": "Укажите закрытый ключ: --key <private.pem>. Его создаёт команда comity keys.",
  "cli/keyNotWritten": "Не удалось записать ключ: {$file}. Причина: {$because}",
  "cli/headNotWritten": "Не удалось записать подписанную сводку журнала: {$file}. Причина: {$because}",

  "cli/plugin": "Расширение: {$plugin}.",
  "cli/profile": "Профиль: {$profile}.",
  "cli/nothingFound": "Ничего не найдено.",
  "cli/found":
    "Находки, которые что-либо останавливают: {$faults :integer}. Названия, требующие внимания: {$notes :integer}.",
  "cli/subject": "Испытывается: {$name}. Порт: {$port}. Законов: {$laws :integer}.",
  "cli/drawnFrom": "Те же случаи снова: --seed {$seed} --runs {$runs}",
  "cli/protects": "Кого защищает закон: {$whom}",
  "cli/notAsked": "Не применяется: {$because}",
  "cli/outcome":
    "Соблюдено законов: {$held :integer}. Нарушено: {$broken :integer}. Не применялось: {$notAsked :integer}.",
  "cli/written": "Отчёт в файле: {$file}",

  "cli/progressExport": "Выгружено коммитов: {$commits :integer}, записей: {$entries :integer}.",
  "cli/progressImport": "Загружено коммитов: {$commits :integer}, записей: {$entries :integer}.",
  "cli/progressCompare": "Сравнено коммитов: {$commits :integer}, записей: {$entries :integer}.",
  "cli/progressVerify": "Проверено коммитов: {$commits :integer}, записей: {$entries :integer}.",
  "cli/fromTo": "Откуда: {$from}. Куда: {$to}.",
  "cli/resumed": "Начало уже было на месте. Перенос продолжен после позиции {$position :integer}.",
  "cli/thereAlready": "На месте уже было всё.",
  "cli/moved":
    "Всё перенесено и проверено. Коммитов: {$commits :integer}. Записей: {$entries :integer}. Документов: {$documents :integer}.",
  "cli/exported":
    "Всё выгружено. Коммитов: {$commits :integer}. Записей: {$entries :integer}. Документов: {$documents :integer}.",
  "cli/chain": "Конец цепочки: {$chain}",
  "cli/verified": "Проверено: {$place}.",
  "cli/lookedAt":
    "Коммитов: {$commits :integer}. Записей: {$entries :integer}. Документов: {$documents :integer}. Стёртых записей: {$erased :integer}. Последняя позиция: {$position :integer}.",
  "cli/gaps": "Позиций без записей: {$gaps :integer}. Само по себе это не нарушение.",
  "cli/moreFound": "Всего найдено: {$found :integer}. Показано: {$shown :integer}.",
  "cli/firstBad": "Первая неверная позиция: {$position :integer}.",
  "cli/headHolds": "До подписанной сводки журнала ничего не изменено: {$file}.",
  "cli/notSigned": "Не подписано: {$place}. Хранимое не таково, каким было записано.",
  "cli/signed":
    "Проверено и подписано: {$place}. Коммитов: {$commits :integer}. Записей: {$entries :integer}. Последняя позиция: {$position :integer}. Подписанная сводка журнала в файле: {$file}",
  "cli/keysMade":
    "Закрытый ключ в файле, который можете читать только вы: {$private}. Передайте открытый ключ: {$public}"
}
