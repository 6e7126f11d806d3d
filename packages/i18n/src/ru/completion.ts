/** Completion, said in full sentences. */

export const completion: Readonly<Record<string, string>> = {}
