// @ts-nocheck: frozen as it was published.
// packages/core/src/ports/Counters.ts
var documents = ""
var counterChanges = (before, now) => {
  if (before?.dimensions === now.dimensions && before.measures === now.measures) return []
  const changes = ({ dimensions, measures }, sign) => [
    [dimensions, documents, sign],
    ...Object.entries(JSON.parse(measures)).flatMap(([measure, value]) =>
      value === 0 ? [] : [[dimensions, measure, sign * value]]
    )
  ]
  return [...(before === void 0 ? [] : changes(before, -1)), ...changes(now, 1)]
}
var sumCounters = (counters, { by, sum = [], where = {} }) => {
  const wanted = Object.entries(where)
  const tallies = /* @__PURE__ */ new Map()
  const tallyOf = (combination) => {
    const all = new Map(Object.entries(JSON.parse(combination)))
    if (!wanted.every(([name2, value]) => all.get(name2) === value)) return void 0
    const values = Object.fromEntries([...all].filter(([name2]) => by.includes(name2)))
    const name = JSON.stringify(values)
    const tally = tallies.get(name) ?? { values, count: 0, sums: new Map(sum.map((measure) => [measure, 0])) }
    tallies.set(name, tally)
    return tally
  }
  const read = /* @__PURE__ */ new Map()
  for (const [combination, measure, total] of counters) {
    if (!read.has(combination)) read.set(combination, tallyOf(combination))
    const tally = read.get(combination)
    if (tally === void 0) continue
    if (measure === documents) tally.count += total
    else if (tally.sums.has(measure)) tally.sums.set(measure, (tally.sums.get(measure) ?? 0) + total)
  }
  return [...tallies.values()].map(({ count: count2, sums, values }) => ({
    values,
    count: count2,
    sums: Object.fromEntries(sums)
  }))
}

// packages/core/src/ports/StoreError.ts
var StoreError = class extends Error {
  name = "StoreError"
  code
  constructor(code, message, cause) {
    super(message, cause === void 0 ? void 0 : { cause })
    this.code = code
  }
}

// packages/core/src/values/Fingerprint.ts
var constants = Int32Array.from([
  1116352408, 1899447441, 3049323471, 3921009573, 961987163, 1508970993, 2453635748, 2870763221, 3624381080, 310598401,
  607225278, 1426881987, 1925078388, 2162078206, 2614888103, 3248222580, 3835390401, 4022224774, 264347078, 604807628,
  770255983, 1249150122, 1555081692, 1996064986, 2554220882, 2821834349, 2952996808, 3210313671, 3336571891, 3584528711,
  113926993, 338241895, 666307205, 773529912, 1294757372, 1396182291, 1695183700, 1986661051, 2177026350, 2456956037,
  2730485921, 2820302411, 3259730800, 3345764771, 3516065817, 3600352804, 4094571909, 275423344, 430227734, 506948616,
  659060556, 883997877, 958139571, 1322822218, 1537002063, 1747873779, 1955562222, 2024104815, 2227730452, 2361852424,
  2428436474, 2756734187, 3204031479, 3329325298
])
var beginning = [1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635, 1541459225]
var schedule = new Int32Array(64)
var turned = (word, by) => (word >>> by) | (word << (32 - by))
var compress = (state, block, from) => {
  const word = (index) => schedule[index]
  for (let i = 0; i < 16; i++) schedule[i] = block.getInt32(from + i * 4)
  for (let i = 16; i < 64; i++) {
    const early = word(i - 15)
    const late = word(i - 2)
    const mixed = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    schedule[i] = word(i - 16) + mixed + word(i - 7) + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))
  }
  const initial = (index) => state[index]
  let a = initial(0)
  let b = initial(1)
  let c = initial(2)
  let d = initial(3)
  let e = initial(4)
  let f = initial(5)
  let g = initial(6)
  let h = initial(7)
  for (let i = 0; i < 64; i++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + mixed + ((e & f) ^ (~e & g)) + constants[i] + word(i)) | 0
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = initial(index) + value
}
var { TextEncoder } = globalThis
var utf8 = new TextEncoder()
var sha256 = (text) => {
  const bytes = utf8.encode(text)
  const padded = new Uint8Array((bytes.length + 9 + 63) & ~63)
  padded.set(bytes)
  padded[bytes.length] = 128
  const blocks = new DataView(padded.buffer)
  blocks.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  blocks.setUint32(padded.length - 4, bytes.length * 8)
  const state = Int32Array.from(beginning)
  for (let from = 0; from < padded.length; from += 64) compress(state, blocks, from)
  let digest = ""
  for (const word of state) digest += (word >>> 0).toString(16).padStart(8, "0")
  return digest
}

// packages/core/src/ports/StoreKit.ts
var compareBytes = (a, b) => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return (isSurrogate(x) ? x + 65536 : x) - (isSurrogate(y) ? y + 65536 : y)
  }
  return a.length - b.length
}
var isSurrogate = (unit) => unit >= 55296 && unit < 57344
var inOrder = (members) => {
  const names = Object.keys(members)
  if (names.every((name, i) => i === 0 || names[i - 1] < name)) return members
  return Object.fromEntries(names.sort().map((name) => [name, members[name]]))
}
var textOf = (members) => JSON.stringify(inOrder(members))
var areSorted = (values) => values.every((value, i) => i === 0 || compareBytes(values[i - 1], value) < 0)
var textOfKeys = (keys) => {
  const named = Object.entries(keys)
  if (named.every(([, values]) => values.length > 0 && areSorted(values))) return textOf(keys)
  const kept = named.filter(([, values]) => values.length > 0)
  return textOf(Object.fromEntries(kept.map(([name, values]) => [name, [...new Set(values)].sort(compareBytes)])))
}
var textOfMeasures = (measures) => {
  for (const value of Object.values(measures)) {
    if (!Number.isSafeInteger(value)) throw new TypeError(`a measure is an integer, not ${value}`)
  }
  return textOf(measures)
}
var contentOf = (writes) => {
  let content = ""
  for (const { body, dimensions, entries, erase, keys, measures, ref } of writes) {
    content += `${ref.kind}\0${ref.id}\0${body}\0${keys}\0${dimensions}\0${measures}\0${erase}\0${entries.length}\0`
    for (const { actor, data, on, type } of entries) content += `${type}\0${data}\0${on}\0${actor}\0`
  }
  return content
}
var prepareCommit = ({ id, unchanged = [], writes }, hash = sha256) => {
  const prepared = writes.map(({ body, dimensions, entries, erase = false, expected, keys, measures, ref }) => ({
    ref: { kind: ref.kind, id: ref.id },
    expected,
    body: JSON.stringify(body),
    keys: textOfKeys(keys),
    dimensions: textOf(dimensions),
    measures: textOfMeasures(measures),
    digest: (entries.at(-1) ?? entries[0]).digest,
    entries: entries.map(prepareEntry),
    erase
  }))
  if (prepared.length > 1 && new Set(prepared.map(({ ref }) => nameOf(ref))).size < prepared.length) {
    throw new TypeError(`commit ${id} writes a document twice`)
  }
  return {
    id,
    fingerprint: hash(contentOf(prepared)),
    writes: prepared,
    unchanged: unchanged.map(({ expected, ref }) => ({ expected, ref: { kind: ref.kind, id: ref.id } }))
  }
}
var prepareEntry = ({ actor, at, data, dataDigest, digest, on, salt, type }) => ({
  type,
  data: JSON.stringify(data),
  salt,
  on,
  at,
  actor: JSON.stringify(actor),
  dataDigest,
  digest
})
var nameOf = ({ id, kind }) => `${kind}\0${id}`
var repeated = ({ fingerprint, id }, kept) =>
  kept.fingerprint === "" || kept.fingerprint === fingerprint
    ? { _tag: "Repeated", first: kept.first, last: kept.last }
    : new StoreError("reused", `commit ${id} is stored with other content; draw a new id for each intent`)
var staleIn = ({ unchanged, writes }, versionOf) => {
  for (const [index, { expected, ref }] of [...writes, ...unchanged].entries()) {
    const found = versionOf(ref, index)
    if (found !== expected) return { _tag: "Stale", ref, expected, found }
  }
  return void 0
}
var keyRows = (keys) =>
  Object.entries(JSON.parse(keys)).flatMap(([name, values]) =>
    values.map((value, i) => [name, value, values[i - 1] ?? null, values[i + 1] ?? null])
  )
var keyChanges = (before, now) => {
  if (before === now) return { gone: [], come: [] }
  if (before === void 0) return { gone: [], come: keyRows(now) }
  const old = new Map(keyRows(before).map((row) => [JSON.stringify(row), row]))
  const come = keyRows(now).filter((row) => !old.delete(JSON.stringify(row)))
  return { gone: [...old.values()], come }
}
var valueIn = (keys, range) => {
  const { before, descending = false, from, key } = range
  const values = Object.hasOwn(keys, key) ? (keys[key] ?? []) : []
  const inside = values.filter(
    (value) =>
      (from === void 0 || compareBytes(value, from) >= 0) && (before === void 0 || compareBytes(value, before) < 0)
  )
  return inside.at(descending ? -1 : 0)
}
var readCursor = (after) => {
  const cursor = after.startsWith("[") ? JSON.parse(after) : void 0
  if (Array.isArray(cursor) && cursor.length === 2 && cursor.every((part) => typeof part === "string")) {
    return cursor
  }
  throw new TypeError("`after` is not the `next` of a page of this list")
}
var pageOf = (rows, limit, item, cursor) => {
  const last = rows[limit - 1]
  const items = rows.slice(0, limit).map(item)
  return rows.length > limit && last !== void 0 ? { items, next: JSON.stringify(cursor(last)) } : { items }
}

// packages/core/src/ports/memory.ts
var memoryPlace = () => /* @__PURE__ */ new Map()
var memory = (place = memoryPlace(), { tenant = "main" } = {}) => {
  return async (signal) => {
    signal?.throwIfAborted()
    return driver(
      within(place, tenant, () => ({
        documents: /* @__PURE__ */ new Map(),
        keys: /* @__PURE__ */ new Map(),
        counters: /* @__PURE__ */ new Map(),
        journal: [],
        commits: /* @__PURE__ */ new Map()
      }))
    )
  }
}
var within = (map, key, empty) => {
  const found = map.get(key) ?? empty()
  map.set(key, found)
  return found
}
var find = ({ documents: documents2 }, { id, kind }) => documents2.get(kind)?.get(id)
var keyOf = (kind, name, value) => JSON.stringify([kind, name, value])
var apply = (shelf, commit) => {
  const known = shelf.commits.get(commit.id)
  if (known !== void 0) {
    const answer = repeated(commit, known)
    if (answer instanceof StoreError) throw answer
    return answer
  }
  const stale = staleIn(commit, (ref) => find(shelf, ref)?.version ?? 0)
  if (stale !== void 0) return stale
  const first = shelf.journal.length + 1
  for (const write of commit.writes) put(shelf, commit.id, first, write)
  const span = { first, last: shelf.journal.length }
  shelf.commits.set(commit.id, { ...span, fingerprint: commit.fingerprint })
  return { _tag: "Committed", ...span }
}
var put = (shelf, commit, first, { entries, erase, expected, ...write }) => {
  const { id, kind } = write.ref
  const before = find(shelf, write.ref)
  const own = before?.entries ?? []
  const version = expected + 1
  within(shelf.documents, kind, () => /* @__PURE__ */ new Map()).set(id, { ...write, version, entries: own })
  const { come, gone } = keyChanges(before?.keys, write.keys)
  for (const [name, value] of gone) shelf.keys.get(keyOf(kind, name, value))?.delete(id)
  for (const [name, value] of come)
    within(shelf.keys, keyOf(kind, name, value), () => /* @__PURE__ */ new Set()).add(id)
  for (const change of counterChanges(before, write)) count(shelf, kind, change)
  if (erase) {
    for (const entry of own) {
      entry.data = "null"
      entry.salt = ""
      const kept = shelf.commits.get(entry.commit)
      if (kept !== void 0) kept.fingerprint = ""
    }
  }
  for (const entry of entries) {
    const position = shelf.journal.length + 1
    const kept = { ...entry, position, document: write.ref, version, commit, index: position - first }
    shelf.journal.push(kept)
    own.push(kept)
  }
}
var count = (shelf, kind, [combination, measure, by]) => {
  const ofKind = within(shelf.counters, kind, () => /* @__PURE__ */ new Map())
  const name = JSON.stringify([combination, measure])
  const total = (ofKind.get(name)?.[2] ?? 0) + by
  if (total === 0) ofKind.delete(name)
  else ofKind.set(name, [combination, measure, total])
}
var select = (shelf, { after, anyOf, kind, range }) => {
  const ofKind = shelf.documents.get(kind) ?? /* @__PURE__ */ new Map()
  const ids = new Set(
    anyOf === void 0
      ? ofKind.keys()
      : anyOf.flatMap((condition) => {
          const sets = Object.entries(condition).map(
            ([name, value]) => shelf.keys.get(keyOf(kind, name, value)) ?? /* @__PURE__ */ new Set()
          )
          const smallest = sets.reduce((a, b) => (b.size < a.size ? b : a), sets[0] ?? new Set(ofKind.keys()))
          return [...smallest].filter((id) => sets.every((set) => set.has(id)))
        })
  )
  const sign = range?.descending ? -1 : 1
  const compare = (a, b) => sign * (compareBytes(a[0], b[0]) || compareBytes(a[1], b[1]))
  const cursor = after === void 0 ? void 0 : readCursor(after)
  const rows = []
  for (const id of ids) {
    const document = ofKind.get(id)
    const value = range === void 0 ? "" : document && valueIn(JSON.parse(document.keys), range)
    if (document === void 0 || value === void 0) continue
    if (cursor === void 0 || compare([value, id], cursor) > 0) rows.push([value, id, document])
  }
  return rows.sort(([a, x], [b, y]) => compare([a, x], [b, y]))
}
var readDocument = ({ body, dimensions, digest, keys, measures, ref, version }) => ({
  ref: { ...ref },
  version,
  digest,
  body: JSON.parse(body),
  keys: JSON.parse(keys),
  dimensions: JSON.parse(dimensions),
  measures: JSON.parse(measures)
})
var readEntry = (entry) => ({
  ...entry,
  document: { ...entry.document },
  data: JSON.parse(entry.data),
  actor: JSON.parse(entry.actor)
})
var pageOfEntries = (shelf, entries, from, limit) => {
  const last = entries[from + limit - 1]
  const end = last && shelf.commits.get(last.commit)?.last
  let to = from + limit
  while (end !== void 0 && (entries[to]?.position ?? Number.POSITIVE_INFINITY) <= end) to++
  return entries.slice(from, to).map(readEntry)
}
var driver = (shelf) => {
  let open = true
  const ready = async (signal, answer) => {
    signal.throwIfAborted()
    if (!open) throw new StoreError("unavailable", "the store is closed; open it again")
    return answer()
  }
  return {
    name: "memory",
    contract: 1,
    supports: { durable: false },
    load: (ref, signal) =>
      ready(signal, () => {
        const found = find(shelf, ref)
        return found && readDocument(found)
      }),
    commit: (commit, signal) => ready(signal, () => apply(shelf, prepareCommit(commit))),
    committed: (id, signal) =>
      ready(signal, () => {
        const known = shelf.commits.get(id)
        return known && { first: known.first, last: known.last }
      }),
    list: (query, signal) =>
      ready(signal, () =>
        pageOf(
          select(shelf, query),
          query.limit,
          ([, , document]) => readDocument(document),
          ([value, id]) => [value, id]
        )
      ),
    tally: (query, signal) => ready(signal, () => sumCounters(shelf.counters.get(query.kind)?.values() ?? [], query)),
    journal: ({ after, limit, of }, signal) =>
      ready(signal, () => {
        if (of === void 0) return pageOfEntries(shelf, shelf.journal, after, limit)
        const own = find(shelf, of)?.entries ?? []
        const next = own.findIndex(({ position }) => position > after)
        return next < 0 ? [] : pageOfEntries(shelf, own, next, limit)
      }),
    close: async () => {
      open = false
    }
  }
}

export { memory, memoryPlace }
