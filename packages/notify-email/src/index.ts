/** Comity's notices by e-mail: any SMTP server, plain text and HTML. */

export { isAddress } from "./address.ts"
export { EmailError, type EmailErrorCode } from "./EmailError.ts"
export { type EmailOptions, email } from "./email.ts"
