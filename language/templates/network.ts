import type { Period } from '../model/periods.ts';
import { ATTRIBUTES_LINE } from './git.ts';
import { nameFor, quoted } from './names.ts';
import { planSkeleton } from './plan.ts';

/** What has to be known to begin a network. */
export interface NetworkAnswers {
    readonly state: string;
    readonly district: string;
    readonly school: string;
    /** The first school year of the plan: `SY2026-27`. */
    readonly year: Period;
}

const README = 'README.md';
const ATTRIBUTES = '.gitattributes';

/** Whether a new network does without a file, so that one that is there already can stay. */
export function isOptional(path: string): boolean {
    return path === README || path === ATTRIBUTES;
}

/** The files of a new network, by their paths: its settings, who is in it, a plan to fill in, and what to do with them. */
export function newNetwork({ state, district, school, year }: NetworkAnswers): ReadonlyMap<string, string> {
    const stateName = nameFor(state, 'state');
    const districtName = nameFor(district, 'district', [stateName]);
    const schoolName = nameFor(school, 'school', [stateName, districtName]);
    return new Map([
        ['throughline.json', '{\n  "minimumCellSize": 10\n}\n'],
        ['network.plan', organizations({ state, district, school, year }, stateName, districtName, schoolName)],
        [`${schoolName}/plan.plan`, planSkeleton({ organization: schoolName, title: school, from: year })],
        [ATTRIBUTES, `${ATTRIBUTES_LINE}\n`],
        [README, readme(schoolName)]
    ]);
}

function organizations({ state, district, school, year }: NetworkAnswers, stateName: string, districtName: string, schoolName: string): string {
    return `# Who is in the network. More districts and schools are added in the same way.

state ${stateName} ${quoted(state)}

district ${districtName} ${quoted(district)} in ${stateName} {
  # superintendent "Dana Whitfield" contact "superintendent@district.example"
}

school ${schoolName} ${quoted(school)} in ${districtName} {
  # Whether the school is identified under ESSA (CSI, TSI or ATSI), for which group of students, and since when.
  # designation TSI for students-with-disabilities since ${year}
  # title-i schoolwide
  # principal "Ana Rivera" contact "arivera@school.example"
  # enrollment 612
}

# What several plans measure in the same way, so that their results can be added up.
# indicator growth "Students who meet their growth goals in the year" {
#   unit percent
#   better higher
#   source "State assessments"
# }
`;
}

function readme(schoolName: string): string {
    return `# Improvement plans

- \`network.plan\` says who is in the network: the state, its districts and their schools.
- \`${schoolName}/plan.plan\` is the school's plan, a draft: what to write where stands in it as notes, which are lines that begin with #.
- \`throughline.json\` has the settings. Results of fewer students than \`minimumCellSize\` are hidden in whatever leaves the school.

What comes later has files of its own, which are only added and never edited:

- \`${schoolName}/reports/2026-10-30.plan\` for a report of that day: what was done, what is behind, and why;
- \`${schoolName}/decisions/2026-08-20.plan\` for an approval, in the folder of whoever decides.

\`\`\`sh
throughline check
throughline rollup
throughline diff HEAD
\`\`\`

\`check\` tells what a plan still lacks, mildly as long as it has not been \`submitted\`. \`diff\` says what a change does to the plans, if this folder is in git.
`;
}
