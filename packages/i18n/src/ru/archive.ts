/** Что не так с выгрузкой, хранилищем или подписью. What is wrong with an export, a store or a signed head, in Russian. */
import { under } from "../catalogue.ts"

const document = "Документ: {$noun :comity:term of=noun} {$id}."
const position = "Позиция: {$position :integer}."
const place = `Строка: {$line :integer}. ${position}`

export const archive = under("archive/", {
  notAnExport: "Это не выгрузка Comity. Укажите выгруженный файл.",
  newerFormat:
    "Выгрузка сделана более новой версией Comity. Её формат: {$format :integer}. Известный здесь формат: {$known :integer}. Обновите Comity.",
  truncated: `Выгрузка обрывается раньше конца. Скопируйте её заново целиком. ${place}`,
  missing: `В выгрузке не хватает строк. Скопируйте её заново целиком. ${place}`,
  reordered: `Строки выгрузки стоят не в том порядке, в каком были записаны. Скопируйте её заново. ${place}`,
  doubled: `Эта строка выгрузки уже была. Скопируйте её заново. ${place}`,
  altered: `Строка выгрузки не такая, какой была записана. Скопируйте её заново. ${place}`,
  afterEnd: "После конца выгрузки что-то есть. Скопируйте её заново. Строка: {$line :integer}.",
  lineTooLong: `Строка длиннее всех, какие выгружаются. Наибольшее число знаков: {$longest :integer}. ${place}`,
  tooDeep: `Списки в строке вложены глубже, чем можно прочитать. ${place}`,
  documentMissing: `В журнале есть документ, которого нет в хранилище. Проверьте хранилище. ${document} ${position}`,
  documentDiffers: `Документ не соответствует своей последней записи. Проверьте хранилище. ${document} ${position}`,
  changedMeanwhile: `Документ изменили после того, как он был выгружен. Остановите запись и выгрузите заново. ${document} ${position}`,
  otherContent: `В хранилище не то, что в выгрузке. Загружайте в пустое хранилище. ${position}`,
  positions: `Хранилище нумерует записи иначе, чем выгрузка. Загружайте в пустое хранилище, куда никто больше не пишет. ${position} Полученная позиция: {$found :integer}.`,
  forgotten: `Хранилище не может отметить, что текст забыт. Загружайте в шифрующее хранилище. ${position}`,
  importDiffers: `После загрузки в хранилище не то, что было выгружено. Загружайте в другое хранилище. ${position}`,
  entryAltered: `Запись не такая, какой была внесена. ${document} ${position}`,
  entryMissing: `Не хватает записей. ${position}`,
  entryUnreadable: `Запись не читается. ${position}`,
  versionDiffers: `Версии документа не следуют одна за другой. ${document} ${position}`,
  commitTorn: `Сохранённое за один раз неполно. ${position}`,
  documentLost: `Документа больше нет. ${document} ${position}`,
  documentBehind: `Документ не соответствует своей последней записи. ${document} ${position}`,
  documentUnrecorded: `У документа нет журнала. ${document}`,
  documentUnreadable: `Документ не читается. ${document} ${position}`,
  bodyDiffers: `Документ говорит не то, что о нём записано. ${document} ${position}`,
  counterDiffers: "Документы этого вида посчитаны неверно: {$noun :comity:term of=noun}.",
  cutOff: `Журнал кончается раньше, чем о нём известно. ${position} Известно до позиции: {$known :integer}.`,
  differs: `Запись не такая, какой известна. ${position}`,
  segmentDiffers: "Журнал не такой, каким известен. С позиции: {$position :integer}. По позицию: {$to :integer}.",
  keyUnreadable: "Это не тот ключ, который нужен. Укажите ключ Ed25519 в виде PEM.",
  otherKey: "Подписано другим ключом.",
  headAltered: "Содержание не такое, какое было подписано.",
  headMalformed: "Это не сводка журнала Comity."
})
