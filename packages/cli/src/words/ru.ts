/** Что говорит командная строка. What the command line says, in Russian. */
import type { Words } from "./words.ts"

export const ru: Words = {
  "cli/about": "Проверяет профиль региона и испытывает адаптеры законами.",
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
  "cli/written": "Отчёт в файле: {$file}"
}
