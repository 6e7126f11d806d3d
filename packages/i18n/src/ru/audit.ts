/** Почему записи аудита не показаны. Why the audit is not shown, in Russian. */
import { under } from "../catalogue.ts"

export const audit = under("audit/", {
  refused: "Отклонено: просмотр записей аудита. Ничего не показано."
})
