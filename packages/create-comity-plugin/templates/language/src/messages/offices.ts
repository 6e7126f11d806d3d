/** What the offices are called. Names stand alone or in a list. */
export const offices = {
  "role.auditor": "auditor",
  "role.certificateIssuer": "certificate issuer",
  "role.clock": "due date",
  "role.committee": "committee of the host institution",
  "role.hostCoordinator": "coordinator of the host institution",
  "role.nominatingBody": "nominating body",
  "role.programOffice": "program office",
  "role.selectionCommittee": "selection committee",
  "role.sendingOffice": "sending office",
  "role.signatory": "signatory",
  "role.supervisor": "supervisor",
  "role.trainee": "trainee",
  "role.waiverAuthority": "waiver authority"
}
