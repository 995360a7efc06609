import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const portAnders: Plan = {
    organization: 'port-anders', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-07-08', submitted: ['2026-07-14'],
    team: [
        'tubbs | Dr. Lorraine Tubbs | Superintendent',
        'lindqvist | Paul Lindqvist | Director of elementary and middle schools',
        'obuya | Grace Obuya | Director of high school programs',
        'castell | Inez Castell | Director of multilingual learning',
        'park | Daniel Park | Data manager'
    ],
    vision: 'A harbor city whose public schools are the first choice of its families.',
    mission: 'Port Anders City Schools brings every student of the city from the first day of school to a diploma that opens doors.',
    reviewed: '2026-04-30',
    purpose: [
        'look at each identified school\'s work with its principal every six weeks and move people and time to where the work is stuck',
        'principals will remove obstacles in weeks that used to wait for the next budget',
        'ready'
    ],
    goals: [
        aligned('superior.pathway', goal('ready', 'Each student will finish every school year prepared for the next one.',
            'Families told the district that trouble shows first at the changes of school. Being prepared must mean the same in every building.',
            shared('district-ela', 'ela', '2,061 of 6,104', ['4 points above baseline', '9 points above baseline'],
                '2,194 of 6,066 | Grades 3 to 5 gained four points, high school none.'),
            shared('district-absence', 'absence', '2,498 of 8,730', ['at most 26%', 'at most 22%'], '2,211 of 8,655')))
    ],
    needs: {
        scope: 'comprehensive',
        included: ['demographics student, personnel', 'lea-supports operations, learning-infrastructure, school-improvement',
            'outcomes assessments, graduation', 'engagement attendance', 'performance-routines'],
        process: 'Five cabinet sessions with all principals; the data manager traced every unfilled vacancy and every late coaching visit of 2025-26.',
        stakeholders: 'Four evening meetings in three languages, 212 families; a survey answered by 418 of 596 teachers.',
        findings: [
            strength('principals-stay', 'Seventeen of nineteen principals have led their school for three years or more.', '2a',
                'Personnel file, June 2026', 'Principals can lead each other\'s learning without outside trainers.'),
            weakness('slow-unblocking', 'Obstacles that schools report stay unresolved for a semester.', '1b',
                'List of 63 requests from principals, 2025-26: 14 resolved within six weeks',
                root('no-owner-of-obstacles', 'Requests go to four offices, and no one person has to see that they end.', '1b', 'district'), {
                    why: ['Offices wait for each other\'s answers.', 'Each office plans by its own calendar.',
                        'The cabinet meets on budget and law, never on the progress of a school.']
                }),
            weakness('english-learner-time', 'English learners are taken out of reading lessons to be taught English.', '3c',
                'Schedules of nine elementary schools: 7 with pull-out in the reading block',
                root('schedule-rules', 'The district\'s schedule guide sets language minutes but says nothing of when they are taught.', '3c', 'district'))
        ]
    },
    priorities: [
        priority('unblock', 'Obstacles that end', 'no-owner-of-obstacles', {
            name: 'six-week-reviews', title: 'Six-week reviews that end with a name and a date', code: '1b',
            if: 'sit down with each identified school every six weeks over its milestones and leave with one person responsible for each obstacle',
            then: 'central offices will settle what schools ask for before the next review',
            and: 'ready', why: 'Principals did not ask for more programs; they asked for answers.',
            evidence: 'tier 3 "Using Student Achievement Data to Support Instructional Decision Making, What Works Clearinghouse (2009)"',
            measures: [own('settled', 'Obstacles that were settled by the next review', 'Review minutes', 'obstacles', '14 of 63', ['at least 55%',
                'at least 80%'], '58 of 92')],
            milestones: [
                milestone('reviews-running', 'Four identified schools have had three reviews each', '2027-02-26', 'lindqvist',
                    ['2027-02-24 done: Twelve reviews, minutes of all of them'],
                    action('review-routine', 'Agree on the routine and the one-page record of a review', '2026-08-03 to 2026-09-04', 'lindqvist',
                        'park, "Four principals"', 'Record sheet and calendar of the year', 'none',
                        '2026-08-28 done: Calendar with 24 dates, record sheet tried at one school'),
                    following('review-routine', action('hold-reviews', 'Hold the reviews and follow up on each obstacle', '2026-09-14 to 2027-02-19',
                        'lindqvist', 'obuya, castell', 'Minutes with a name and a date for each obstacle', '$11,000 general',
                        '2026-09: Four first reviews held', '2026-11: Eight of twelve held; 31 obstacles, 18 settled', '2027-01: Ten of twelve held',
                        '2027-02-19 done: Minutes of twelve reviews'))),
                milestone('coach-in-each', 'Each identified school has a coach two days a week', '2027-06-04', 'obuya',
                    ['2027-06-02 done: Coaching logs of four schools, two days a week since October'],
                    coded('1c', action('assign-coaches', 'Move three coaches from even shares to identified schools', '2026-08-10 to 2026-09-18',
                        'obuya', 'tubbs, "Teachers\' association"', 'Assignments of three coaches', '$248,000 title-i; $66,000 title-ii-a',
                        '2026-08: Two of three placements agreed', '2026-09-16 done: Three coaches assigned after talks with the association')),
                    coded('2b', following('assign-coaches', action('coach-weekly', 'Coach teams in identified schools each week',
                        '2026-10-05 to 2027-05-28', 'lindqvist', '"Principals of identified schools"', 'A coaching log for each school', 'none',
                        '2026-10: Coaches started in all four schools', '2027-03: 131 team meetings coached',
                        '2027-05-27 done: Logs of 196 coached team meetings')))),
                milestone('reviews-by-principals', 'Principals review one another with a director present', '2028-02-25', 'lindqvist',
                    ['2027-11: Three of six pairs have met once'],
                    action('pair-principals', 'Pair principals and prepare them to lead a review', '2027-08-16 to 2027-10-08', 'lindqvist',
                        '"Twelve principals"', 'Six pairs with dates', '$6,500 title-ii-a', '2027-09: Pairs named',
                        '2027-10-07 done: Six pairs, each with three dates'),
                    following('pair-principals', action('peer-reviews', 'Hold three rounds of reviews in pairs', '2027-10-18 to 2028-02-18',
                        'lindqvist', 'park', 'Minutes of eighteen reviews', 'none', '2027-11: Three reviews held')))
            ]
        }),
        priority('language-time', 'English without losing reading', 'schedule-rules', {
            name: 'language-in-lessons', title: 'Language teaching inside the reading block', code: '3c',
            if: 'rewrite the schedule guide so that language teachers work beside classroom teachers, and train the pairs that share a room',
            then: 'pairs of teachers will plan one reading lesson for the whole class with its language goals',
            and: 'ready "so that English learners finish each year prepared in reading as well as in English"',
                why: 'Seven of nine elementary schools can change their schedule without another position.',
            evidence: 'tier 1 "Teaching Academic Content and Literacy to English Learners in Elementary and Middle School, What Works Clearinghouse (2014)"',
            facts: ['serves english-learners'],
            measures: [own('paired-plans', 'Shared reading lessons with a language goal in the written plan', 'Lesson plan samples, twice a year',
                'lessons', '22 of 180', ['at least 40%', 'at least 70%'], '81 of 180')],
            milestones: [
                milestone('guide-in-force', 'All nine elementary schools schedule by the new guide', '2027-08-31', 'castell',
                    ['2027-08-27 done: Nine schedules checked against the guide'],
                    action('write-guide', 'Write the new schedule guide with six schools', '2026-09-14 to 2027-01-29', 'castell',
                        'lindqvist, "Language teachers of six schools"', 'Schedule guide', '$9,200 title-iii',
                        '2026-10: Drafts of four model schedules', '2026-12: Draft discussed with nine principals',
                        '2027-01-22 done: Schedule guide of eight pages, adopted by the cabinet'),
                    following('write-guide', action('train-pairs', 'Train pairs of language and classroom teachers', '2027-02-08 to 2027-05-21',
                        'castell', '"North Shore Regional Service Agency"', 'Attendance and one filmed lesson for each pair',
                        '$27,500 title-iii; $12,000 title-ii-a', '2027-03: 19 of 34 pairs trained', '2027-04: 27 of 34 pairs trained',
                        '2027-05-20 done: 33 of 34 pairs trained, 33 filmed lessons')))
            ]
        })
    ],
    supports: [
        {
            name: 'reading-coach-certificate', title: 'Certification of the district\'s two reading coaches', serves: 'six-week-reviews',
                provider: 'superior', fulfills: 'superior.run-institute',
            needed: '2026-10-05', planned: '2026-10-05 to 2027-05-21', facts: ['frequency "six days, and a paired visit between each two of them"',
                'methodology "institute and paired observation"'],
            delivered: ['2027-01 3 of 6 "institute days"', '2027-05 6 of 6 "institute days"'],
            used: ['2027-01 Both coaches attend and have watched nine lessons in pairs.'],
            effect: ['2027-03 partly "The coaches agree with each other now; teachers do not see it yet."',
                '2027-06 fully "Both coaches are certified, and principals quote the look-fors in their minutes."']
        }
    ],
    signed: ['tubbs as "Superintendent" on 2026-07-14', '"Everett Kline" role "President of the school board" as "Reviewer" on 2026-07-14'],
    decisions: [{ by: 'port-anders', on: '2026-07-15', word: 'approved' }],
    reports: {
        lines: {
            '2027-02': ['challenge "One obstacle of three is a vacancy, which no review can end."'],
            annual: [
                'success "Principals of four schools wrote that requests are answered before they ask again."',
                'challenge "Attendance in grade 9 did not move."',
                'lesson "A review without the person who can decide is a conversation."',
                'next "Let principals lead reviews for one another."',
                'audience "School board", "Families"'
            ],
            '2027-08': ['comment "Language teachers have desks in classrooms now, a small thing that families noticed first."']
        }
    }
};
