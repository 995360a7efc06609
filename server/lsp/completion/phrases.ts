/** How a statement is told and begun. */
export interface Phrase {
    readonly about: string;
    /** What is put in, with tab stops; DAY, YEAR and NEXT stand for the as-of day, its school year and the one after. */
    readonly snippet: string;
}

const phrase = (about: string, ...lines: string[]): Phrase => ({ about, snippet: lines.join('\n') });
/** A block with a title. */
const block = (word: string, about: string, ...body: string[]): Phrase => (
    phrase(about, `${word} \${1:name} "\${2:title}" {`, ...(body.length > 0 ? body : ['$0']).map(each => `  ${each}`), '}')
);
/** A line with one text. */
const text = (word: string, about: string): Phrase => phrase(about, `${word} "$1"`);
/** A line whose next word is offered once a space is typed. */
const open = (word: string, about: string): Phrase => phrase(about, word);
const day = (word: string, about: string): Phrase => phrase(about, `${word} \${1:DAY}`);

/** By first word; where a block gives a line another meaning, with the block before it. */
export const phrases: Readonly<Record<string, Phrase>> = {
    state: phrase('The state education agency', 'state ${1:name} "${2:title}"'),
    region: phrase('A service center between state and districts', 'region ${1:name} "${2:title}" in ${3:state}'),
    district: block('district', 'A school district', 'superintendent "$3"', 'city "$4"'),
    school: block('school', 'A school, with its designation and principal', 'designation ${3|CSI,TSI,ATSI|} since YEAR', 'principal "$4"'),
    designation: phrase('How ESSA identifies the school', 'designation ${1|CSI,TSI,ATSI|} since ${2:YEAR}'),
    'title-i': phrase('Whether the school runs a Title I program', 'title-i ${1|schoolwide,targeted,none|}'),
    superintendent: phrase('Who leads the district', 'superintendent "$1" contact "$2"'),
    principal: phrase('Who leads the school', 'principal "$1" contact "$2"'),
    liaison: phrase('The contact for improvement', 'liaison "$1" contact "$2"'),
    enrollment: phrase('How many students are enrolled', 'enrollment ${1:500}'),
    city: text('city', 'The city'), county: text('county', 'The county'), zip: text('zip', 'The ZIP code'), phone: text('phone', 'The telephone number'),
    calendar: phrase('The quarters of a school year', 'calendar ${1:YEAR} {', '  quarter 1 from ${2:DAY} to ${3:DAY}', '  $0', '}'),
    quarter: phrase('When a quarter begins and ends', 'quarter ${1|1,2,3,4|} from ${2:DAY} to ${3:DAY}'),
    semester: phrase('When a semester begins and ends', 'semester ${1|1,2|} from ${2:DAY} to ${3:DAY}'),
    break: phrase('Days without school', 'break "${1:Winter}" from ${2:DAY} to ${3:DAY}'),
    indicator: block('indicator', 'A measure that plans share, so that results add up', 'unit ${3|percent,count,score,rate,dollars|}', 'better ${4|higher,lower|}', 'source "$5"'),
    unit: phrase('What the figures count', 'unit ${1|percent,count,score,rate,dollars|}'),
    better: phrase('Which way is better', 'better ${1|higher,lower|}'),
    source: text('source', 'Where the data come from'),
    counts: phrase('What is counted', 'counts ${1|students,schools|}'),
    required: phrase('For which designations the indicator is required', 'required for ${1|CSI,TSI,ATSI|}'),
    fund: block('fund', 'Money that budgets may name', 'origin ${3|federal,state,local,private|}'),
    origin: phrase('Whose money it is', 'origin ${1|federal,state,local,private|}'),
    subgroup: phrase('A group of students', 'subgroup ${1:name} "${2:title}"'),
    framework: block('framework', 'A framework of practices', 'domain 1 "$3" {', '  practice 1a "$4"', '}'),
    level: phrase('A level of performance', 'level ${1:name} "${2:title}"'),
    domain: phrase('A domain of practices', 'domain ${1:1} "${2:title}" {', '  $0', '}'),
    practice: phrase('A practice of the domain', 'practice ${1:1a} "${2:title}"'),
    element: phrase('A part of the practice, for self-reflection', 'element ${1:1a1} "${2:title}"'),

    plan: phrase(
        'An improvement plan', 'plan for ${1:organization} from ${2:YEAR} to ${3:NEXT} {', '  dated DAY', '',
        '  team {', '    member ${4:name} "${5:First and last name}" role "${6:Principal}"', '  }', '', '  vision "$7"', '  mission "$8"', '', '  $0', '}'
    ),
    year: phrase('Adds a year to a plan', 'year ${1:NEXT} of ${2:organization} {', '  $0', '}'),
    dated: day('dated', 'The date of the plan'), 'needs dated': day('dated', 'When the needs were assessed'),
    updated: phrase('When the plan was changed, and why', 'updated ${1:DAY} "$2"'),
    submitted: day('submitted', 'When the plan was handed in for approval'),
    reviewed: day('reviewed', 'When vision and mission were looked at again'),
    team: phrase('Who makes and leads the plan', 'team {', '  member ${1:name} "${2:First and last name}" role "${3:Principal}"', '  $0', '}'),
    member: phrase('Someone on the team', 'member ${1:name} "${2:First and last name}" role "${3:role}"'),
    vision: text('vision', 'What the organization wants to become'),
    mission: text('mission', 'What the organization does, and for whom'),
    glossary: phrase('Words that readers may not know', 'glossary {', '  term ${1:name} "${2:meaning}"', '  $0', '}'),
    term: phrase('A word and its meaning', 'term ${1:name} "${2:meaning}"'),
    purpose: phrase('The district’s or state’s theory of action', 'purpose {', '  if we "$1"', '  then "$2"', '  and ${3:goal}', '}'),
    explanation: text('explanation', 'More about it'),
    goal: block(
        'goal', 'A long-term, student-centered goal with its measures', 'measure ${3:name} "${4:title}" {', '  source "$5"', '  baseline YEAR ${6:50%}',
        '  target YEAR at least ${7:55%}', '  target NEXT at least ${8:60%}', '}', '$0'
    ),
    measure: block(
        'measure', 'How progress is gauged: baseline and yearly targets', 'source "$3"', 'baseline YEAR ${4:50%}', 'target YEAR at least ${5:55%}',
        'target NEXT at least ${6:60%}'
    ),
    group: block('group', 'A group of students with targets of its own', 'baseline YEAR ${3:50%}', 'target YEAR at least ${4:55%}', 'target NEXT at least ${5:60%}'),
    baseline: phrase('Where the measure stands at the start', 'baseline ${1:YEAR} ${2:50%}'),
    target: phrase('What a year aims at', 'target ${1:YEAR} at least ${2:55%}'),
    criterion: text('criterion', 'What success looks like where there is no figure'),
    aligned: open('aligned', 'A goal of another plan that this one serves'),
    inequity: block('inequity', 'Resources that do not reach all students alike', 'remedy "$3"'),
    remedy: text('remedy', 'What is done about it'),
    consulted: phrase('Who was asked, and how', 'consulted ${1|principals,teachers,staff,parents,students,board,community,tribes|} "$2"'),
    monitored: phrase('Who watches the plan, and how often', 'monitored by ${1:organization} each ${2|month,quarter,semester,year|}'),
    exit: phrase('When and how the designation ends, and what follows if not', 'exit by ${1:NEXT} "$2" otherwise "$3"'),
    allocated: phrase('Money the plan has in a year', 'allocated ${1:YEAR} \\$${2:10,000} from ${3:title-i}'),
    attachment: phrase('A document that belongs to the plan', 'attachment "${1:title}" "${2:path}"'),
    signed: phrase('Who signed, as what and when', 'signed by ${1:name} as "$2" on ${3:DAY}'),
    carry: open('carry', 'Something that goes on from the plan before'),
    resources: text('resources', 'What else is needed'),
    silence: phrase('Turns a rule off here, with the reason', 'silence ${1:rule} because "$2"'),

    needs: phrase(
        'What the needs assessment found', 'needs {', '  scope ${1|comprehensive,segmented|}', '  included outcomes assessments', '  process "$2"', '  stakeholders "$3"', '',
        '  $0', '}'
    ),
    scope: phrase('Whether all or a part was looked at', 'scope ${1|comprehensive,segmented|}'),
    included: open('included', 'Data that were looked at'),
    process: text('process', 'How the data were looked at'), 'plan process': text('process', 'How progress is told, reviewed and decided on'),
    'reflection process': text('process', 'How the reflection was made'),
    stakeholders: text('stakeholders', 'Who took part, and how'),
    strength: block('strength', 'What works', 'coded ${3:1a}', 'evidence "$4"', 'leverage "$5"'),
    opportunity: block('opportunity', 'What helps from outside', 'evidence "$3"', 'leverage "$4"'),
    weakness: block('weakness', 'What does not work, down to its root cause', 'coded ${3:3b}', 'evidence "$4"', 'why "$5"', 'root ${6:name} "${7:the deepest cause}" {', '  actionable by school', '}'),
    threat: block('threat', 'What endangers the work from outside', 'evidence "$3"', 'root ${4:name} "${5:the deepest cause}" {', '  actionable by nobody', '}'),
    evidence: text('evidence', 'The data or the study that shows it'),
    leverage: text('leverage', 'How to make use of it'),
    why: text('why', 'One answer to why, toward the root cause'),
    fishbone: phrase('Causes in groups', 'fishbone {', '  bone "$1" {', '    cause "$2"', '  }', '  $0', '}'),
    bone: phrase('A group of causes', 'bone "$1" {', '  $0', '}'),
    cause: text('cause', 'Something that leads to the weakness'),
    root: block('root', 'The deepest cause, which a priority may address', 'coded ${3:2a}', 'actionable by ${4|school,district,state,nobody|}'),
    actionable: phrase('Who can act on the cause', 'actionable by ${1|school,district,state,nobody|}'),
    coded: open('coded', 'The practice of the framework'),
    'practice coded': open('coded', 'The practice of another framework that this one stands for'),

    priority: block('priority', 'What to work on first, with its strategies', 'addresses ${3:root}', '', '$0'),
    addresses: open('addresses', 'The root causes that this works on'),
    strategy: block(
        'strategy', 'A theory of action: if we … then … and …', 'coded ${3:2a}', 'from YEAR to NEXT', '', 'if we "${4:do this}"', 'then "${5:adults will do that}"', 'and ${6:goal}', '', '$0'
    ),
    if: phrase('What we do', 'if we "$1"'),
    then: phrase('What adults will then do differently', 'then "$1"'),
    and: open('and', 'The goal that this reaches'),
    rationale: text('rationale', 'Why this strategy'),
    condition: phrase('What must be in place, by when, and what else', 'condition "$1" due ${2:DAY} otherwise "$3"'),
    'report condition': phrase('A condition that is met now', 'condition "$1" met ${2:DAY}'),
    competency: phrase('What people must know and be able to do, and who does', 'competency "$1" held by ${2:member}'),
    milestone: block('milestone', 'What will be reached by a day, with its actions', 'due ${3:DAY}', 'lead ${4:member}', '', '$0'),
    action: block('action', 'A step, with its owner, dates and output', 'from ${3:DAY} to ${4:DAY}', 'owner ${5:member}', 'output "$6"', 'budget none'),
    from: phrase('When it begins and ends', 'from ${1:DAY} to ${2:DAY}'),
    to: day('to', 'When it ends'), due: day('due', 'The day by which it is done'),
    lead: open('lead', 'Who leads it'), owner: open('owner', 'Who sees that it is done'), with: open('with', 'Who else takes part'),
    output: text('output', 'What there is to show for it'),
    budget: phrase('What it costs, and from which fund', 'budget \\$${1:5,000} from ${2:title-i}'),
    after: open('after', 'What must be done before'),
    serves: open('serves', 'Which students it is for'),
    support: block(
        'support', 'Help from outside', 'serves ${3:strategy}', 'provider ${4:organization}', 'needed ${5:DAY}', 'planned ${6:DAY} to ${7:DAY}', 'frequency "${8:weekly}"', 'methodology "$9"'
    ),
    'support serves': open('serves', 'The strategy that it helps'),
    provider: open('provider', 'Who gives the support'),
    fulfills: open('fulfills', 'What of the provider’s own plan this carries out'),
    needed: day('needed', 'When it is needed'),
    planned: phrase('When it is given', 'planned ${1:DAY} to ${2:DAY}'),
    frequency: text('frequency', 'How often'), duration: text('duration', 'How long'), methodology: text('methodology', 'In what form'),

    report: phrase(
        'What happened in a month, a quarter, a semester or a year', 'report for ${1:organization} covering ${2:YEAR} on ${3:DAY} by ${4:member} {', '  $0', '}'
    ),
    'on-track': open('on-track', 'It goes as planned'),
    behind: phrase('It is late, why, and what is done about it', 'behind ${1:name} because "$2" so "$3"'),
    done: phrase('It is done', 'done ${1:name} on ${2:DAY}'),
    dropped: phrase('It is given up, and why', 'dropped ${1:name} because "$2"'),
    '?': open('?', 'No word on it yet'),
    spent: phrase('Money spent so far', 'spent ${1:action} \\$${2:1,000} to date from ${3:title-i}'),
    'report output': phrase('What there is to show for an action', 'output ${1:action} "$2"'),
    comment: text('comment', 'A remark'),
    adjust: block('adjust', 'A change of the plan, and why', '$0'),
    told: phrase('Who was told, and how', 'told "$1" through "$2"'),
    move: phrase('New dates', 'move ${1:action} to ${2:DAY}'),
    'adjust owner': open('owner', 'A new owner: the action, then the member'),
    'adjust target': phrase('A new target', 'target ${1:measure} ${2:NEXT} at least ${3:60%}'),
    'adjust budget': phrase('A new budget', 'budget ${1:action} \\$${2:5,000} from ${3:title-i}'),
    drop: open('drop', 'What is given up'),
    effect: phrase('Whether a change or a support worked', 'effect ${1:name} ${2|fully,partly,not|} "$3"'),
    review: phrase('Whether a goal was reached', 'review ${1:goal} ${2|fully,partly,not|} "$3"'),
    delivered: phrase('Support that was given', 'delivered ${1:school}.${2:support} ${3:10} of ${4:12} "${5:visits}"'),
    used: phrase('How a support was used', 'used ${1:support} "$2"'),
    result: phrase('A result of a measure', 'result ${1:measure} ${2:YEAR} ${3:50} of ${4:100}'),
    success: text('success', 'What went well'), challenge: text('challenge', 'What was hard'), lesson: text('lesson', 'What was learned'), next: text('next', 'What comes next'),
    audience: phrase('Who gets the report, and how', 'audience "$1" through "$2"'),

    decision: phrase('Who agreed to a plan, or sent it back', 'decision on ${1:organization} by ${2:organization} on ${3:DAY} {', '  ${4|approved,returned|}', '}'),
    approved: open('approved', 'The plan is agreed to'),
    returned: phrase('The plan is sent back', 'returned because "$1"'),
    'decision condition': phrase('What must be done for the approval', 'condition "$1" due ${2:DAY}'),
    reflection: phrase('Where an organization stands before it plans', 'reflection for ${1:organization} on ${2:DAY} {', '  $0', '}'),
    rating: phrase('The level of one element', 'rating ${1:1a1} ${2|low,basic,moderate,high|} "$3"'),
    responses: phrase('How many chose each level', 'responses ${1:1a1} low ${2:0}, basic ${3:0}, moderate ${4:0}, high ${5:0}')
};

export function phraseOf(word: string, block: string): Phrase {
    return phrases[`${block} ${word}`] ?? phrases[word] ?? { about: '', snippet: word };
}
