/**
 * Practice permission: what a trainee may legally do in the host country. Without one, only observation is allowed.
 * @stability evolving
 */
export type Permission = "observe" | "assist" | "performLimited"
