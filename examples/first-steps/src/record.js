/** What is known of one trainee: plain JSON, however it was read. */
/** @type {import("@comity/core/promise").TrainingRecord} */
export const record = {
  enrolment: "e1",
  period: "2019-08-26/2019-09-20",
  placements: [{ id: "p1", host: "gsam", period: "2019-08-26/2019-09-20" }],
  sessions: [
    { id: "s1", on: "2019-08-27", mark: "present" },
    { id: "s2", on: "2019-09-03", mark: "present" },
    { id: "s3", on: "2019-09-10", mark: "present" },
    { id: "s4", on: "2019-09-17", mark: "present" },
    { id: "s5", on: "2019-09-19" },
    { id: "s6", on: "2019-09-20" }
  ],
  signOffs: [{ id: "o1", placement: "p1", role: "supervisor", signedOn: "2019-09-17" }],
  activities: [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }]
}
