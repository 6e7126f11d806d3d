/** A channel for Comity: notices as messages of a Telegram bot. */

export { type TelegramOptions, telegram } from "./telegram.ts"
