/** Moving a whole tenant from store to store, and proving that nothing was altered. It loads nothing of effect. */
export {}
