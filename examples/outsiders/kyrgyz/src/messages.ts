/** How catalogues are written: by area, the common beginning of their codes said once. */

export type Messages = Readonly<Record<string, string>>

/** The same messages under codes that begin alike. */
export const under = (beginning: string, messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([code, pattern]) => [beginning + code, pattern]))
