/** Writes past the console while it is imported. */
process.stdout.write("A module may write for itself.\n")
export const chuy = { profile: "chuy" }
