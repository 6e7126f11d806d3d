/** A decorator over any store: personal data is encrypted under a key of each person, and erasing destroys the key. */
export {}
