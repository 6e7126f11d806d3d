/** A sealed store as a host exports it, for the command line to open: where it lies, a test says. */
import { sealed } from "@comity/storage-sealed"
import { innerOf, optionsOf, type Place } from "../places.ts"

const place = JSON.parse(process.env["COMITY_TO"] ?? "") as Place
export const store = sealed(innerOf(place, "main"), optionsOf(place))
