/** Comity for users of Effect: the model, its life cycles, completion, the ports and the services. */

export { Actor, Capacity } from "./values/Actor.ts"
export {
  addDays,
  CalendarDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  lastDayOfMonth,
  weekday
} from "./values/CalendarDate.ts"
export { both, type Certainty, certainty, either, opposite } from "./values/Certainty.ts"
export { InvalidInput, NotFound, PluginClash, Refused, Stale, StoreFailure } from "./values/Failure.ts"
export { CountryCode, Jurisdiction, JurisdictionLevel, SubdivisionCode } from "./values/Jurisdiction.ts"
export { LanguageTag, lookup, Script } from "./values/LanguageTag.ts"
export { LocalizedText, localized, textIn } from "./values/LocalizedText.ts"
export { Modality } from "./values/Modality.ts"
export { OrganizationName, OrganizationNameKind, organizationNameFor } from "./values/OrganizationName.ts"
export {
  earliest,
  isAfter,
  isBefore,
  isExact,
  isIn,
  isOnOrAfter,
  isOnOrBefore,
  isSameDay,
  latest,
  PartialDate,
  precision
} from "./values/PartialDate.ts"
export {
  boundsOf,
  contains,
  endOf,
  isWithin,
  lengthInDays,
  overlaps,
  Period,
  type PeriodBounds,
  periodOf,
  startOf
} from "./values/Period.ts"
export { fullName, type NamePart, NamePartKind, nameFor, PersonName } from "./values/PersonName.ts"
export { classified, classOf, type FieldClass, fieldClasses, type PrivacyClass } from "./values/Privacy.ts"
export { Reason } from "./values/Reason.ts"
export { Publication, SourceRef } from "./values/Source.ts"
export { Specialty, SpecialtyCode } from "./values/Specialty.ts"
export { longestLine, longestProse, Prose, Text } from "./values/Text.ts"
