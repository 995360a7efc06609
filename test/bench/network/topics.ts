/** What a school may work on: one practice of the Four Domains, with the words for it from the need to the measure. */
export interface Topic {
    readonly code: string;
    /** Short names are made with it: `word-lessons`, `train-word-lessons`. */
    readonly key: string;
    /** How sentences speak of it. */
    readonly noun: string;
    readonly weakness: string;
    readonly root: string;
    readonly priority: string;
    readonly strategy: string;
    readonly when: string;
    readonly then: string;
    readonly measure: string;
    readonly source: string;
}

export const TOPICS: readonly Topic[] = [
    {
        code: '1a', key: 'urgent-goals', noun: 'the three urgent goals', weakness: 'Teams in {grade} work on different goals, and few can say which come first.',
        root: 'The school has never chosen between its eleven initiatives.', priority: 'Few goals, and everybody knows them', strategy: 'Three goals on every agenda',
        when: 'choose three goals together and put them first on every agenda', then: '{team} will spend their common time on what matters most',
        measure: 'Meetings whose notes show work on one of the three goals', source: 'Notes of team meetings'
    },
    {
        code: '1b', key: 'data-walks', noun: 'monthly data walks', weakness: 'Results reach {team} months after the lessons that they are about.',
        root: 'Nobody has the task of showing results while lessons can still change.', priority: 'Results while they matter', strategy: 'A data walk each month',
        when: 'look at short assessments together each month and decide what to teach again', then: '{team} will change lessons within two weeks of a result',
        measure: 'Short assessments that led to a lesson taught again', source: 'Log of data walks'
    },
    {
        code: '1c', key: 'fitted-help', noun: 'help that fits', weakness: 'Help is the same for every team, whatever its data say.',
        root: 'There is no rule for giving more to those who need more.', priority: 'Help by need', strategy: 'Coaching hours by need',
        when: 'give out coaching hours by need and review the effect every quarter', then: 'coaches will spend most of their time with {team} furthest from their targets',
        measure: 'Coaching hours that went to the teams with the greatest need', source: 'Coaching log'
    },
    {
        code: '2a', key: 'mentoring', noun: 'mentoring', weakness: 'New teachers of {grade} leave after two years on average.',
        root: 'New teachers get no mentor, and induction ends in September.', priority: 'New teachers who stay and succeed', strategy: 'Two years of mentoring',
        when: 'pair each new teacher with a trained mentor and free both to plan together', then: 'new teachers will plan and deliver standards-based lessons from their first semester',
        measure: 'Lesson plans of new teachers that meet the unit standard', source: 'Lesson design review'
    },
    {
        code: '2b', key: 'lesson-study', noun: 'lesson study', weakness: 'Training days are forgotten before anybody in {grade} has tried what was shown.',
        root: 'Training is planned by the calendar, not by what teachers are about to teach.', priority: 'Training that reaches lessons', strategy: 'Lesson study in small teams',
        when: 'plan, watch and improve one lesson together every six weeks', then: '{team} will use what they learned in the very next unit',
        measure: 'Observed lessons that use what was practiced', source: 'Observation sheets'
    },
    {
        code: '2c', key: 'feedback', noun: 'feedback on lessons', weakness: 'Teachers of {grade} hear about their lessons twice a year, and mostly praise.',
        root: 'The observation form names qualities and shows none.', priority: 'Feedback that helps', strategy: 'Short visits with one next step',
        when: 'visit each classroom every other week and agree on one next step', then: '{team} will try one change after each visit and show it at the next',
        measure: 'Agreed steps that were seen at the next visit', source: 'Visit log'
    },
    {
        code: '3a', key: 'quick-checks', noun: 'quick checks for understanding', weakness: 'In {grade}, gaps are found by the state test.',
        root: 'Lessons have no common checks that show who needs another way.', priority: 'Find gaps in the same week', strategy: 'A quick check in every lesson',
        when: 'end each lesson with a check of three tasks and sort the answers together', then: 'teachers will regroup students within the week',
        measure: 'Lessons that end with a check whose answers were sorted', source: 'Samples of checks'
    },
    {
        code: '3b', key: 'word-lessons', noun: 'daily word lessons', weakness: 'Students in {grade} guess words from pictures and the first letter.',
        root: 'Each grade teaches reading from another program.', priority: 'One way to teach reading', strategy: 'Sounds and letters taught the same way in every room',
        when: 'adopt one sequence of lessons and practice them with a coach', then: 'teachers will teach the daily lesson explicitly and listen to each child every week',
        measure: 'Observed word lessons that have all six steps', source: 'Observation sheet of the coach'
    },
    {
        code: '3c', key: 'talk-routines', noun: 'talk routines', weakness: 'English learners speak little in lessons of {grade}.',
        root: 'No training has shown routines that make every student speak.', priority: 'Lessons in which every student speaks', strategy: 'Three talk routines in every lesson',
        when: 'teach all teachers three talk routines and visit each other\'s lessons', then: '{team} will use a talk routine in every lesson',
        measure: 'Lessons with a talk routine', source: 'Lesson visits'
    },
    {
        code: '4a', key: 'advisory', noun: 'advisory groups', weakness: 'One student in four in {grade} names no adult whom they would go to.',
        root: 'No adult has the time or the task to know each student.', priority: 'Every student is known', strategy: 'A small advisory group for everyone',
        when: 'give each adult a group of twelve students who meet three times a week', then: 'advisers will know early who is in trouble and act on it',
        measure: 'Students with a talk about their progress in the month', source: 'Records of advisers'
    },
    {
        code: '4b', key: 'listening', noun: 'listening evenings', weakness: 'The same forty families answer every survey.',
        root: 'The school asks in writing, in one language, and rarely says what came of it.', priority: 'Ask, listen, answer', strategy: 'Listening evenings with an answer in a month',
        when: 'meet families where they are and answer within a month', then: 'the team will hear of problems early and act on them',
        measure: 'Concerns that were answered within a month', source: 'List of concerns'
    },
    {
        code: '4c', key: 'noon-calls', noun: 'calls by noon', weakness: 'Attendance in {grade} falls to {share} percent below the goal on Mondays and Fridays.',
        root: 'The school writes letters about absence and never asks for the reason.', priority: 'Every student, every day', strategy: 'A call by noon and a plan by the third absence',
        when: 'ask the family for the reason on the first day and agree on a plan after the third', then: '{team} will solve what keeps a student at home while it is still small',
        measure: 'Students with three absences who have a family plan', source: 'Log of calls'
    }
];

/** One kind of step in carrying out a strategy. */
export interface StepKind {
    readonly verb: string;
    readonly title: string;
    readonly output: string;
}

/** By phase: before it begins, as it begins, and once it goes on. */
export const STEP_KINDS: readonly (readonly StepKind[])[] = [
    [
        { verb: 'choose', title: 'Choose {count} people who try {noun} first', output: 'A list of names and a free hour for each' },
        { verb: 'visit', title: 'Visit two schools with a year of experience in {noun}', output: 'Notes of two visits' },
        { verb: 'write', title: 'Write down {noun} on two pages', output: 'Two pages with an example from {grade}' },
        { verb: 'schedule', title: 'Find an hour a week for {noun}', output: 'A schedule that shows the hour' },
        { verb: 'order', title: 'Order and sort the materials for {noun}', output: 'Materials for {count} rooms' },
        { verb: 'review', title: 'Look at the data of {when} with {partner}', output: 'A page of findings' },
        { verb: 'present', title: 'Explain {noun} to families {place}', output: 'Sign-in sheets of {count} evenings' }
    ],
    [
        { verb: 'train', title: 'Train {team} for {noun}', output: 'Training materials and {count} certificates' },
        { verb: 'coach', title: 'Coach {team} in {noun} {time}', output: 'Coaching log' },
        { verb: 'try', title: 'Try {noun} in {grade}', output: 'Work samples of {grade}' },
        { verb: 'watch', title: 'Watch each other at work on {noun}', output: 'Notes of {count} visits' },
        { verb: 'record', title: 'Keep a record of {noun} {time}', output: 'A record of {count} weeks' },
        { verb: 'discuss', title: 'Discuss {noun} {place} {time}', output: 'Notes of {count} talks' },
        { verb: 'adapt', title: 'Adapt {noun} for students with disabilities', output: 'Adapted materials for {grade}' }
    ],
    [
        { verb: 'extend', title: 'Extend {noun} to {grade}', output: 'A schedule for {grade}' },
        { verb: 'lead', title: 'Prepare {count} people to lead {noun} themselves', output: 'Names of {count} leaders' },
        { verb: 'study', title: 'Study the effect of {noun} with {partner}', output: 'A report of {count} pages' },
        { verb: 'share', title: 'Show {noun} to two other schools', output: 'Notes of their visit' },
        { verb: 'renew', title: 'Renew the materials for {noun}', output: 'Materials for {count} rooms' },
        { verb: 'survey', title: 'Ask students and families about {noun}', output: 'A page on {share} answers' }
    ]
];

export interface GoalKind {
    readonly key: string;
    readonly title: string;
    readonly explanation: string;
}

/** The first two hold academic measures, the last two attendance. */
export const GOALS: readonly (readonly GoalKind[])[] = [
    [
        { key: 'on-track', title: 'Each student will meet growth targets every year.', explanation: 'Growth keeps every path open, whatever the starting point.' },
        { key: 'ready', title: 'Each student will be ready for the next grade.', explanation: 'Students are lost at the moves between grades more than anywhere else.' },
        { key: 'reads-well', title: 'Each student will read and reason with understanding.', explanation: 'A student who cannot read the problem cannot solve it either.' }
    ],
    [
        { key: 'present', title: 'Each student will be in school and ready to learn every day.', explanation: 'No plan reaches a student who is not there.' },
        { key: 'belongs', title: 'Each student will belong to a class that misses them.', explanation: 'Students come where somebody waits for them.' }
    ]
];
