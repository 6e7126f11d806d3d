/**
 * Which texts are e-mail addresses.
 *
 * @stability evolving
 */
import { domainToASCII, domainToUnicode } from "node:url"

/** Letters of any script, digits and what RFC 5321 allows besides, in parts between dots. */
const localPart = /^[\p{L}\p{M}\p{N}#$&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}#$&'*+/=?^_`{|}~-]+)*$/u
const domainPart = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const octets = (text: string): number => Buffer.byteLength(text)

/** A domain as it stands in the DNS; undefined where the text is none, or would silently become another. */
export const dnsName = (domain: string): string | undefined => {
  if (!domainPart.test(domain)) return undefined
  const name = domainToASCII(domain)
  const labels = name.split(".")
  if (name.length > 253 || !labels.every((it) => label.test(it)) || /^\d*$/.test(labels.at(-1) ?? "")) return undefined
  const same = domain.normalize("NFC").toLowerCase()
  return same === name || same === domainToUnicode(name) ? name : undefined
}

/**
 * Whether a text is an e-mail address: the part of RFC 5321 and RFC 6531 that people have.
 *
 * The local part is letters of any script, digits and signs in parts between dots, at most 64 octets. The domain has two
 * labels or more, in any script. Together they are at most 254 octets. Left out on purpose: quoted local parts, addresses of
 * machines in brackets, `%` and `!` by which old servers send on to somebody else, and `=?`, which some take for an
 * encoded word.
 * @stability stable
 *
 * @example
 * isAddress("aigul.bekova@hospital.example") // => true
 * isAddress("врач@больница.рф") // => true
 * isAddress("aigul@hospital.example, kim@clinic.example") // => false
 * isAddress("aigul@hospital.example\r\nRCPT TO:<kim@clinic.example>") // => false
 * isAddress("aigul@localhost") // => false
 */
export const isAddress = (text: string): boolean => {
  if (text.length > 254 || octets(text) > 254) return false
  const at = text.lastIndexOf("@")
  const local = text.slice(0, Math.max(0, at))
  return (
    octets(local) <= 64 && localPart.test(local) && !local.includes("=?") && dnsName(text.slice(at + 1)) !== undefined
  )
}
