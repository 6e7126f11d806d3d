/** Addresses of databases as they may be told on: whatever is printed, no user, password or parameter of one is in it. */

const scheme = /^postgres(?:ql)?:\/\//i

/** True for what is meant as an address of a PostgreSQL database, also where it can't be read. */
export const isAddress = (text: string): boolean => scheme.test(text)

/** An address without what stands before the last `@` and without parameters; the tenant after `#` stays. */
export const toldOf = (address: string): string => {
  const [start = ""] = scheme.exec(address) ?? []
  const rest = address.slice(start.length)
  const [place = "", tenant] = rest
    .slice(rest.lastIndexOf("@") + 1)
    .replace(/\?[^#]*/s, "")
    .split(/#(.*)/s)
  const [host = ""] = place.split("/")
  // What stands for the port is a password where somebody has forgotten the host.
  const isHost = /^(\[[0-9a-f:.]*\]|[^:]*)(:\d*)?$/i.test(host)
  return `${start}${isHost ? place : "…"}${tenant === undefined ? "" : `#${tenant}`}`
}

/** Tells a text on, with every address in it as it may be told: those that were given, and any other. */
export const concealing =
  (given: ReadonlyArray<string>) =>
  (text: string): string =>
    given
      .filter(isAddress)
      .reduce((told, address) => told.replaceAll(address, () => toldOf(address)), text)
      .replaceAll(/postgres(?:ql)?:\/\/[^\s"'<>]*/gi, toldOf)
