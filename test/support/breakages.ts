const PLAN = 'lincoln-ms/plan.plan';
const REPORT = 'lincoln-ms/reports/2026-10-30.plan';
const NETWORK = 'network.plan';

export interface Breakage {
    readonly what: string;
    readonly file: string;
    readonly text: string | RegExp;
    readonly instead: string;
    /** How much is said in the file of what cannot be read and of unknown names: at most two things. */
    readonly messages: number;
    /** How many elements are gone, wherever they now stand; those that keep their words but move into another block are not. */
    readonly lost: number;
}

function broken(what: string, file: string, text: string | RegExp, instead: string, messages = 1, lost = 0): Breakage {
    return { what, file, text, instead, messages, lost };
}

/** Slips of the pen in the tutorial. The fewer messages and the fewer elements lost, the better: numbers here only ever go down. */
export const breakages: readonly Breakage[] = [
    broken('missing } after team', PLAN, /(Parent representative"\n) {2}}\n/, 'Parent representative"\n'),
    broken('missing } of measure', PLAN, 'target SY2027-28 at least 50%\n    }\n', 'target SY2027-28 at least 50%\n'),
    broken('missing } of an action', PLAN, '          budget none\n        }\n\n        action train', '          budget none\n\n        action train'),
    broken('missing } of milestone', PLAN, '        }\n      }\n\n      milestone unit-pilot', '        }\n\n      milestone unit-pilot'),
    broken('missing } of needs', PLAN, 'grade 7 first."\n    }\n  }\n', 'grade 7 first."\n    }\n'),
    broken('missing last } of file', PLAN, /\n}\n$/, '\n'),
    broken('missing { after team', PLAN, 'team {', 'team'),
    broken('missing { after goal header', PLAN, 'every year." {\n    explanation', 'every year."\n    explanation'),
    broken('missing { after action', PLAN, 'agree on their time" {', 'agree on their time"'),
    broken('missing { after needs', PLAN, 'needs {', 'needs'),
    broken('missing { after plan', PLAN, 'SY2028-29 {\n  dated', 'SY2028-29\n  dated'),
    broken('extra } after goal', PLAN, '  needs {', '  }\n\n  needs {'),
    broken('extra } in action', PLAN, 'output "Signed mentor agreements"', 'output "Signed mentor agreements" }'),
    broken('a fact without its closing quotation mark', PLAN, 'output "Signed mentor agreements"', 'output "Signed mentor agreements'),
    broken('a title without its closing quotation mark, before a brace', PLAN, 'agree on their time" {', 'agree on their time {'),
    broken('a fact without its opening quotation mark', PLAN, 'output "Signed mentor', 'output Signed mentor', 2, 1),
    broken('a title without its opening quotation mark', PLAN, '"Choose six mentors', 'Choose six mentors'),
    broken('a fact without quotation marks', PLAN, '"Signed mentor agreements"', 'Signed mentor agreements', 2, 1),
    broken('a long text without its closing marks', PLAN, '    """\n  reviewed', '  reviewed'),
    broken('a block begun with half a word: goa', PLAN, '  goal on-track', '  goa on-track', 1, 1),
    broken('a block begun with half a word: strat', PLAN, '    strategy mentoring', '    strat mentoring', 1, 1),
    broken('a fact begun with half a word: budg', PLAN, 'budget $4,500', 'budg $4,500', 1, 1),
    broken('half a word alone: mile', PLAN, '      milestone unit-pilot', '      mile\n      milestone unit-pilot'),
    broken('a capital: Goal', PLAN, '  goal on-track', '  Goal on-track'),
    broken('a semicolon at the end', PLAN, 'owner rivera', 'owner rivera;'),
    broken('an equals sign', PLAN, 'owner rivera', 'owner = rivera'),
    broken('a colon', PLAN, 'owner rivera', 'owner: rivera'),
    broken('two words for a name', PLAN, 'goal on-track "', 'goal on track "', 2, 1),
    broken('a goal without a name', PLAN, 'goal on-track "', 'goal "', 2, 1),
    broken('a goal without a title', PLAN, ' "Each student will meet growth targets every year."', '', 0),
    broken('from without a date', PLAN, 'from 2026-08-24 to 2026-09-11', 'from to 2026-09-11'),
    broken('owner without a name', PLAN, 'owner rivera', 'owner'),
    broken('with without a name', PLAN, 'with okafor, "Teachers\' association"', 'with'),
    broken('a comma at the end', PLAN, 'with okafor, "Teachers\' association"', 'with okafor,', 0),
    broken('a list without its comma', PLAN, 'with okafor, "Teachers', 'with okafor "Teachers', 0),
    broken('a milestone\'s first line deleted', PLAN, / {6}milestone unit-pilot.*\n/, '', 1, 1),
    broken('an action\'s first line deleted', PLAN, / {8}action train-mentors.*\n/, '', 2, 1),
    broken('dates as Americans write them', PLAN, 'from 2026-08-24 to 2026-09-11', 'from 8/24/2026 to 9/11/2026'),
    broken('dates with names of months', PLAN, 'from 2026-08-24 to 2026-09-11', 'from August 24, 2026 to September 11, 2026'),
    broken('a date without its year', PLAN, 'from 2026-08-24 to 2026-09-11', 'from Aug. 24 to 2026-09-11'),
    broken('curly quotation marks', PLAN, '"Signed mentor agreements"', '\u201cSigned mentor agreements\u201d'),
    broken('quotation marks inside a text', PLAN, '"Signed mentor agreements"', '"Signed "mentor" agreements"', 1, 1),
    broken('a short text over two lines', PLAN, '"Signed mentor agreements"', '"Signed mentor\n            agreements"', 2, 1),
    broken('an en dash in a school year', PLAN, '      from SY2026-27', '      from SY2026\u201327', 0),
    broken('a list pasted from a document', PLAN, '          owner rivera\n', '          - choose people\n          - agree on time\n          owner rivera\n', 2),
    broken('a strategy of one line', PLAN, '    strategy mentoring', '    strategy plcs "Implement PLCs."\n\n    strategy mentoring', 0),
    broken('a report without its last brace', REPORT, 'on the training."\n}', 'on the training."'),
    broken('half a word in a report: behin', REPORT, 'behind plan-units', 'behin plan-units'),
    broken('done without a name', REPORT, 'done train-mentors on', 'done on', 2),
    broken('a report begun with a misspelled word', REPORT, 'report for', 'reprot for'),
    broken('a long text without its opening marks', PLAN, 'mission """', 'mission'),
    broken('a strategy begun with a misspelled word', PLAN, '    strategy mentoring', '    startegy mentoring'),
    broken('an organization without its last brace', NETWORK, 'county "Lyon"\n}\n\nschool', 'county "Lyon"\n\nschool'),
    broken('a misspelled school', NETWORK, 'school west-hs', 'shool west-hs'),
    broken('a misspelled school that others name', NETWORK, 'school lincoln-ms', 'shool lincoln-ms')
];

/** A text of the tutorial after its slip of the pen. */
export function breakText({ text, instead }: Breakage, original: string): string {
    return original.replace(text, () => instead);
}
