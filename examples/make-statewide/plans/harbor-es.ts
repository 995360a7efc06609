import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, group, grouped, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const harbor: Plan = {
    organization: 'harbor-es', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-07-28',
    updated: [['2026-08-03', 'Moved the reading block to the morning after the talk with the bus company.']], submitted: ['2026-08-04'],
    team: ['okoro | Denise Okoro | Principal', 'fenn | Marisol Fenn | Reading coach', 'abara | Chidi Abara | Grade 2 lead teacher',
        'lund | Peter Lund | Attendance and family liaison', 'wiles | Tamika Wiles | Parent, chair of the school council'],
    vision: 'Every Harbor child reads, belongs and is on time for a good day.',
    mission: 'Harbor Elementary teaches the children of the waterfront, from kindergarten to grade 5, to read, reason and work together. Their families are our partners from the first day.',
    reviewed: '2026-05-20',
    goals: [
        aligned('port-anders.ready', goal('reads-well', 'Each student will read with understanding at every grade.',
            'A child who cannot read the mathematics problem cannot solve it either. Families asked for this goal in all three evenings.',
            grouped(shared('ela-all', 'ela', '41 of 201', ['at least 27%', 'at least 36%'], '58 of 204'),
                group('grade-3', 'Grade 3', '11 of 68', ['at least 26%', 'at least 38%'], '21 of 70')),
            shared('math-all', 'math', '46 of 201', ['at least 27%', 'at least 34%'],
                '51 of 204 | Word problems hold students back; the share who solve bare number tasks passed the target.'))),
        goal('present', 'Each student will be in school and ready to learn every day.',
            'One child in three misses a month of school or more. No reading plan reaches a child who is not there.',
            shared('absent', 'absence', '142 of 422', ['at most 28%', 'at most 22%'], '108 of 418'))
    ],
    needs: {
        scope: 'comprehensive',
        included: ['demographics student, community, personnel', 'outcomes assessments', 'accountability', 'engagement attendance, behavior',
            'professional-practice', 'climate'],
        process: 'The school team, the district liaison and a state partner met four times from March to May and watched 26 reading lessons with one sheet.',
        stakeholders: 'Three family evenings in the parish hall, 74 families; a staff survey with 31 of 33 replies.',
        findings: [
            strength('kindergarten-team', 'Kindergarten teachers plan every unit together and share the teaching of it.', '3b',
                'Unit plans of 2025-26; kindergarten growth is above the district\'s', 'Their planning hour can be the model for grades 1 to 3.'),
            weakness('guessing-words', 'Students in grades 1 to 3 guess words from pictures and the first letter.', '3b',
                'Oral reading records of 118 students, April 2026: 71 guess more than one word in ten',
                root('three-programs', 'Each grade teaches reading from another program, and two of them teach children to guess.', '3b'), {
                    why: ['Children learn different ways to tackle a word each year.', 'Teachers chose programs one by one over nine years.',
                        'The school never decided how it teaches reading.']
                }),
            weakness('monday-friday', 'Attendance falls to 84 percent on Mondays and Fridays.', '4c', 'Attendance file 2025-26, by day of the week',
                root('letters-only', 'The school writes letters about absence after ten days and never asks a family for the reason.', '4c', 'school',
                    'School routines'),
                { bones: ['Ways to school | The bus leaves the shelters on Dock Street at 6:40.',
                    'Health | Asthma attacks are most frequent from November to February.'] })
        ],
        inequities: ['new-teachers-in-grade-3 | Grade 3 had four first-year teachers in three years, grade 5 none. | Place experienced teachers in grade 3 from 2026-27 on.']
    },
    priorities: [
        priority('one-way-to-read', 'One way to teach reading', 'three-programs', {
            name: 'sounds-first', title: 'Sounds and letters taught the same way in every room', code: '3b',
            if: 'adopt one sequence of sounds and spellings for kindergarten to grade 3 and practice its lessons with a coach until they are second nature',
            then: 'teachers will teach the daily word lesson explicitly and listen to each child read every week',
            and: 'reads-well', why: 'The root cause is a decision that the school never took. It can take it this summer.',
            evidence: 'tier 1 "Foundational Skills to Support Reading for Understanding in Kindergarten Through 3rd Grade, What Works Clearinghouse (2016)"',
            facts: ['condition "A reading block of 90 minutes that no assembly or pull-out interrupts"'],
            measures: [own('lesson-complete', 'Observed word lessons that have all six steps', 'Coach\'s observation sheet, two a month in each room',
                'lessons', '3 of 26', ['at least 55%', 'at least 80%'], '61 of 96')],
            milestones: [
                milestone('sequence-taught', 'All twelve rooms teach from the sequence', '2026-12-18', 'fenn',
                    ['2026-12-16 done: Twelve of twelve rooms on the sequence, seen by the coach'],
                    action('choose-sequence', 'Choose the sequence and order its books', '2026-08-10 to 2026-08-28', 'fenn', 'abara, "Grade leads"',
                        'Decision of the team and delivered books', '$18,400 superior-reads',
                        '2026-08-27 done: Sequence chosen by nine of ten votes; books for twelve rooms on the shelves'),
                    following('choose-sequence', action('practice-lessons', 'Practice the six steps in weekly sessions', '2026-09-08 to 2026-11-20',
                        'fenn', '"Teachers of kindergarten to grade 3"', 'Ten session records and two observations for each teacher',
                        '$7,800 title-i; $4,000 title-ii-a', '2026-09: Three sessions held, the blending step is hardest',
                        '2026-10: Six of ten sessions held', '2026-11-19 done: Ten sessions, 24 observations'))),
                milestone('everyone-heard', 'Each child in grades 1 to 3 is heard reading every week', '2027-05-28', 'abara',
                    ['2027-06-03 done: Records of 196 children for all but two weeks'],
                    coded('3a', action('listening-schedule', 'Fit a weekly listening time into the block with aides', '2027-01-04 to 2027-02-12',
                        'abara', 'fenn, "Five aides"', 'Schedule with a listener for each child', '$21,000 title-i', '2027-01: Tried in two rooms',
                        '2027-02-10 done: Schedules of nine rooms, five aides trained')),
                    coded('3a', following('listening-schedule', action('listening-records', 'Keep reading records and regroup every six weeks',
                        '2027-02-16 to 2027-05-21', 'abara', 'fenn', 'Records and two regroupings', 'none',
                        '2027-03: First regrouping moved 43 children',
                        '2027-04 behind: Two aides are on leave, and their children were heard every other week.',
                        '2027-05-21 done: Records and two regroupings of nine rooms')))),
                milestone('grades-4-5', 'Grades 4 and 5 teach long words and their parts', '2028-05-26', 'fenn', [],
                    action('word-parts-plan', 'Write 20 lessons on prefixes, roots and suffixes', '2027-08-23 to 2027-10-29', 'fenn',
                        '"Grade 4 and 5 teachers"', 'Twenty lessons', '$5,200 superior-reads', '2027-08: Word list agreed',
                        '2027-09: Eleven of twenty lessons written', '2027-10-22 done: Twenty lessons, four of them tried'),
                    following('word-parts-plan', action('word-parts-teach', 'Teach the lessons and watch each other once a month',
                        '2027-11-01 to 2028-05-19', 'abara', 'fenn', 'Peer observation notes', 'none', '2027-11: Taught in five of six rooms')))
            ]
        }),
        priority('every-day', 'Every child, every day', 'letters-only', {
            name: 'call-by-noon', title: 'A call by noon and a plan by the third absence', code: '4c',
            if: 'ask the family for the reason on the first day of an absence and agree on a plan after the third',
            then: 'teachers and the liaison will solve what keeps a child at home while it is still small',
            and: 'present', why: 'Half of the absences in the file have no reason written down.',
            evidence: 'tier 2 "Preventing Dropout in Secondary Schools, What Works Clearinghouse (2017), recommendation 1, adapted to elementary school"',
            measures: [own('plans-made', 'Children with three absences who have a written family plan within five days', 'Liaison\'s log', '',
                '0 of 187', ['at least 50%', 'at least 75%'], '88 of 161')],
            milestones: [
                milestone('calls-routine', 'Every absence is answered by a call before noon', '2026-11-25', 'lund',
                    ['2026-11-24 done: Calls on 96 percent of absences in November'],
                    action('call-script', 'Write and try a friendly script in three languages', '2026-08-24 to 2026-09-18', 'lund',
                        'wiles, "Family council"', 'Script in English, Spanish and Hmong', '$900 title-i',
                        '2026-09-17 done: Script in three languages, tried on forty calls'),
                    following('call-script', action('call-families', 'Call on the day and write down the reason', '2026-09-21 to 2026-11-20', 'lund',
                        '"Office staff"', 'Log of reasons by week', '$6,300 title-i', '2026-10: 78 percent of absences called by noon',
                        '2026-11-20 done: Reasons for 512 of 540 absences'))),
                milestone('plans-with-families', 'Families of children with three absences have a plan', '2027-04-30', 'lund',
                    ['2027-04-28 done: Plans for 82 families, 51 of them kept'],
                    action('bus-and-inhalers', 'Settle the early bus and school inhalers', '2026-12-01 to 2027-02-26', 'okoro',
                        'lund, "City transit", "School nurse"', 'A later bus and a standing order for inhalers', '$3,400 harbor-fund',
                        '2026-12: Nurse has the order from the county', '2027-01: City transit offers a stop at 7:10 from March',
                        '2027-02-25 done: Inhalers since January, bus at 7:10 from March 1'),
                    action('home-visits', 'Visit families after the third absence', '2027-01-11 to 2027-04-23', 'lund', '"Nine volunteer teachers"',
                        'Family plans', '$8,800 title-i; $2,000 harbor-fund', '2027-01: 22 visits', '2027-03: 61 visits, most by pairs of teachers',
                        '2027-04-22 done: 94 visits, 82 plans'))
            ]
        })
    ],
    supports: [
        {
            name: 'coach-days', title: 'A district coach two days a week', serves: 'sounds-first', provider: 'port-anders',
                fulfills: 'port-anders.coach-weekly',
            needed: '2026-09-08', planned: '2026-10-05 to 2027-05-28', facts: ['frequency "two days a week"',
                'methodology "modeling, observation and practice with grade teams"'],
            delivered: ['2027-01 27 of 29 "coaching days"', '2027-06 58 of 62 "coaching days" because "Three days of snow and one of illness"'],
            used: ['2026-11 The coach models the blending step in grades 1 and 2.', '2027-03 The coach sits in on regrouping.'],
            effect: ['2027-01 partly "Rooms that she coached teach five or six steps, the others four."',
                'annual fully "All twelve rooms passed the observation in May."']
        }
    ],
    consulted: ['principals | Denise Okoro chaired the work.', 'teachers | Every grade team read the draft and answered in writing',
        'parents | Three family evenings, and the school council on 2026-07-21', 'community | Parish of St. Clement and the harbor pilots\' association'],
    monitored: ['superior each quarter', 'port-anders each quarter'],
    exit: 'SY2028-29 | Above the lowest five percent of schools in two years running, and fewer than one child in four chronically absent',
    signed: ['okoro as "Principal" on 2026-08-04', 'wiles as "Chair of the school council" on 2026-08-04'],
    decisions: [
        { by: 'harbor-es', on: '2026-08-04', word: 'approved' }, { by: 'port-anders', on: '2026-08-05', word: 'approved' },
        { by: 'superior', on: '2026-08-07', word: 'approved', condition: 'Send the schedule with the uninterrupted reading block | 2026-09-30' }
    ],
    reports: {
        lines: {
            '2026-09': ['comment "The schedule with the reading block went to the department on September 24, as the approval asks."'],
            semester: ['success "Twelve rooms teach from one sequence, a year earlier than we hoped."',
                'comment everyone-heard "Aides could only be hired in January; the schedule starts then."'],
            '2027-05': ['comment everyone-heard "Two weeks of state testing leave a gap in the records that we shall close in early June."'],
            annual: [
                'review reads-well partly "Grade 3 nearly doubled; grade 5 stands where it stood."', 'review present fully',
                'success "A child who was heard reading every week gained twice as much as one who was not."',
                'challenge "Word problems in mathematics are a reading problem that the reading block does not touch."',
                'lesson "Ask first, write later: most absences had a reason that somebody could do something about."', 'audience "Families", port-anders'
            ]
        }
    }
};
