/** Throws what can't be written as a text. */
throw Object.create(null)
