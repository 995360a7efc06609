/** What the sample says of itself. */
export const readme = `# A state, three districts, twelve schools

A made-up state with its improvement plans for the school years 2026-27 and 2027-28: sixteen plans, the decisions on them and sixteen months
of reports. All people, places and figures are invented; the studies that plans cite as evidence may be real ones, in the words of a plan.
The network is frozen on December 1, 2027, by its \`throughline.json\`. Take an earlier day to see how it grew:

\`\`\`sh
throughline check examples/statewide
throughline rollup --network examples/statewide
throughline rollup birch-county --network examples/statewide --as-of 2026-12-01
throughline progress addams-ms --network examples/statewide --year SY2026-27
\`\`\`

The files are written by \`node examples/make-statewide/main.ts\`, the same bytes each time. Whoever wants other plans changes the texts there.

## Who is in it

| organization | identified | worth a look |
| --- | --- | --- |
| superior | | The state's own plan: partners who answer reports, and an institute for reading coaches. One action is behind. |
| port-anders | | City district. Its goal is used word for word by two of its schools, on purpose; its reviews and coaches are what schools' supports fulfill. |
| harbor-es | CSI | The whole of what the law asks (ESSA section 1111(d)): three approvals, needs, an inequity, evidence tiers, a state monitor, an exit. A fishbone; a report on a semester. |
| eastgate-es | TSI, English learners | Strategies that serve a group, and the group's own results. |
| addams-ms | ATSI, students with disabilities | An adjustment in October that moves two actions and a milestone before they are late, and what came of it. A result that is a mean. |
| douglass-ms | | The second year's milestones are a text of their own, \`sy2027-28.plan\`. A dropped action, and an adjustment that came after the date had passed. |
| port-anders-hs | CSI, graduation | A threat that nobody here can act on; money from the state's improvement funds; two late milestones. |
| birch-county | | Rural district: growing its own teachers, and specialists in blocks of weeks. |
| tamarack-es | | 96 children: small groups, whose results no rollup shows. |
| birch-lake | TSI, American Indian students | Returned by the district, talked over with the Band, submitted again and approved. A support that nobody has planned yet. |
| cold-spring-es | CSI since SY2027-28 | No plan yet. |
| birch-county-hs | | An approved plan on which nobody has ever reported. |
| mill-river | | District of a growing town: observing together, and listening where people are. |
| barton-es | | A plan of one year whose strategy the next plan carries on. |
| mill-river-ms | | Returned by the district in November 2027; it has not come back. |
| mill-river-hs | | A draft: one strategy has no measure yet, and one milestone no actions. |

The two regional agencies have no plans; one of them provides a support and does not report on it.

## Small groups

Tamarack has too few English learners to show, and so have its American Indian students in the tests. On December 1, 2027 the rollup of Birch
County therefore hides English learners' progress at Birch Lake as well, since a sum beside a single hidden school would give it away. In
Tamarack's annual report one result stands as \`4 of 7\`, as somebody wrote it who did not think of that; \`fewer than 10\` would have been right.

## What \`check\` finds, and why it is there

There are no errors on any day. The warnings of December 1, 2027 are all meant:

| where | what |
| --- | --- |
| superior | \`hire-partners\` is late: two positions drew no applicants. |
| addams-ms | \`pairs-grade-8\` is late: a position is vacant. |
| douglass-ms | \`math-scale\` is late: teachers want samples that do not exist yet. |
| birch-county-hs | Two actions are late, since nobody says that they are done. |
| mill-river-hs | A draft: a strategy has no measure yet, and a milestone no actions. |
`;
