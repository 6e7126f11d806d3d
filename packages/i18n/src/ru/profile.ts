/** Что не сходится в профиле региона. What does not hang together in a province's profile, in Russian. */
import { under } from "../catalogue.ts"

export const profile = under("profile/", {
  unreadable: "Не удаётся прочитать профиль. Исправьте указанное и проверьте снова; остальное не проверялось.",
  unmeetable:
    "Ни один поток не может выполнить эти правила: {$ruleSet}, версия {$version :number}. Указанное противоречит само себе или требует больше возможного.",
  unreachableState:
    "К этому состоянию больше ничего не ведёт: {$state :comity:term of=state in=$noun} ({$noun :comity:term of=noun}). Оставьте открытым один из ведущих к нему шагов.",
  stateWithoutExit:
    "Из этого состояния больше нет выхода: {$state :comity:term of=state in=$noun} ({$noun :comity:term of=noun}). Оставьте открытым один из выводящих из него шагов.",
  vacantOffice:
    "Здесь никто не занимает нужную должность: {$roles :comity:term of=role type=or}. Укажите одну из них среди ролей профиля или закройте названные шаги и измените названные правила.",
  step: "Шаг: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
  rule: "Набор правил: {$ruleSet}. Правило: {$path}.",
  appeal: "Набор правил: {$ruleSet}. Апелляции по нему рассматривает эта должность.",
  unnamed: "На этом языке нет названий: {$language :comity:language}. Коды: {$codes :comity:list}.",
  unknownTerm: "Профиль называет то, чего нет: {$term}. Проверьте написание кода.",
  kindUnsaid: "Нет сообщений для вида правил: {$kind}. Язык: {$language :comity:language}. Коды: {$codes :comity:list}."
})
