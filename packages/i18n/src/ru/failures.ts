/** Что пошло не так и что делать. What went wrong and what to do, in Russian. */
import { under } from "../catalogue.ts"

export const failures = {
  ...under("failure/", {
    invalidInput: "Не удаётся прочитать: {$what}. Исправьте указанное и отправьте ещё раз. Ничего не сохранено.",
    notFound:
      "Нет такого документа, доступного вам: {$noun :comity:term of=noun} {$id}. Проверьте идентификатор и полномочия.",
    pluginClash:
      "Два расширения претендуют на одно имя: {$name} ({$what}). Расширения: {$plugins}. Уберите одно из них или попросите автора его переименовать.",
    problem: "{$path}: {$expected}",
    stale:
      "Кто-то был быстрее: {$noun :comity:term of=noun} {$id}. Версия при решении: {$expected :number}. Версия сейчас: {$found :number}. Загрузите документ, посмотрите изменения и решите заново. Ничего не сохранено.",
    storeBusy: "Хранилище занято, ничего не изменено. Повторите попытку. Подробности: {$detail}",
    storeForeign: "Это не хранилище Comity или хранилище другого владельца. Ничего не изменено. Подробности: {$detail}",
    storeNewer: "Хранилище записано более новой версией Comity. Обновите Comity. Подробности: {$detail}",
    storeReused: "Идентификатор записи уже использован для другого. Ничего не изменено. Подробности: {$detail}",
    storeUnavailable: "Хранилище не открывается или не отвечает. Подробности: {$detail}",
    storeUnsafe: "Хранилище не гарантирует сохранность, поэтому не открыто. Подробности: {$detail}"
  }),
  ...under("language/", {
    noneInstalled: "Ни один язык не установлен.",
    shownInAnother:
      "Показано на другом языке: {$shown :comity:language} (нет текста на этом: {$wanted :comity:language}). Сообщений: {$count :integer}."
  })
}
