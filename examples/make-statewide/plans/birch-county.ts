import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const birchCounty: Plan = {
    organization: 'birch-county', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-07-20', submitted: ['2026-07-27'],
    team: ['haugen | Carl Haugen | Superintendent', 'lampi | Sirkka Lampi | Curriculum and federal programs',
        'durand | Joe Durand | Transportation and operations', 'bearheart | Rose Bearheart | Indian education coordinator'],
    vision: 'Small schools, big doors.',
    mission: 'Birch County Consolidated Schools gives children from the lakes and the old mine towns an education as rich as any city\'s, close to home.',
    reviewed: '2026-02-16',
    purpose: [
        'share our few specialists by need and grow teachers from our own towns',
        'each school will have the people and the planning time that its plan depends on',
        'known-and-growing'
    ],
    goals: [
        aligned('superior.pathway', goal('known-and-growing', 'Each student will be known well and grow by a year or more in every year.',
            'Schools of a hundred children can know every one of them. The district wants that strength to show in learning.',
            shared('county-ela', 'ela', '171 of 428', ['2 points above baseline', '5 points above baseline'], '186 of 431'),
            shared('county-absence', 'absence', '203 of 861', ['at most 22%', 'at most 19%'],
                '198 of 857 | Two roads were closed by water for nine days in April.')))
    ],
    needs: {
        scope: 'segmented',
        included: ['demographics community, personnel', 'lea-supports operations', 'personnel-policy', 'engagement attendance', 'performance-routines'],
        process: 'The superintendent and the four principals spent a day in each other\'s schools and mapped where each specialist\'s week goes.',
        stakeholders: 'Coffee mornings in four towns, 88 people; talks with 14 teachers who had left.',
        findings: [
            { kind: 'opportunity', name: 'local-aides', text: 'Nine aides from the county would like to become teachers.', code: '2a',
                evidence: 'Survey of 31 aides, January 2026', leverage: 'They know the families, and they stay.' },
            weakness('vacant-posts', 'Every third teaching position is filled after school has begun.', '2a', 'Personnel file: 7 of 22 openings in 2025-26',
                root('recruit-in-august',
                    'The district opens positions in June, when teachers of the region have signed elsewhere, and trains nobody of its own.', '2a',
                    'district'), {
                    why: ['Few people apply.', 'Positions are posted after the board\'s budget vote in June.',
                        'The district has never looked for teachers among those who already live here.']
                }),
            weakness('specialists-on-the-road', 'The reading and special education specialists spend eleven hours a week driving.', '1c',
                'Mileage records, October 2025 to March 2026',
                root('equal-days', 'Each school gets the same days of each specialist, whatever its students need in that month.', '1c', 'district')),
            strength('buses-on-time', 'Buses have been on time on 97 percent of days.', '1a', 'Dispatch log 2025-26',
                'Dispatchers can carry materials and laptops between schools every day.')
        ]
    },
    priorities: [
        priority('our-own-teachers', 'Teachers who stay because they are from here', 'recruit-in-august', {
            name: 'grow-our-own', title: 'From aide to teacher in three years', code: '2a',
            if: 'post positions in February and pay local aides for courses, with a mentor teacher beside them two days a week',
            then: 'principals will begin the year with every class taught by someone who was prepared for it',
            and: 'known-and-growing', why: 'Of the nine teachers hired from outside since 2022, two are still here.',
            evidence: 'tier 3 "Grow-your-own programs in rural districts, regional study of 2022"',
            measures: [own('filled-by-august', 'Positions that are filled by August 15', 'Personnel file', 'positions', '15 of 22', ['at least 75%',
                'at least 90%'], '13 of 16')],
            milestones: [
                milestone('first-five', 'Five aides are enrolled with a mentor each', '2027-02-12', 'lampi',
                    ['2027-02-10 done: Five aides enrolled, five mentors named'],
                    action('college-agreement', 'Agree with the community college on evening courses in Tamarack', '2026-09-08 to 2026-11-20',
                        'haugen', '"Iron Range Community College"', 'Signed agreement', '$3,000 rural-schools', '2026-09: First meeting held',
                        '2026-10: Draft agreement, the college asks for twelve students',
                        '2026-11-19 done: Agreement for two evenings a week, from eight students on'),
                    following('college-agreement', action('choose-aides', 'Choose aides and mentors', '2026-11-30 to 2027-02-05', 'lampi',
                        '"Principals"', 'Five pairs with a weekly plan', '$31,000 title-ii-a; $12,000 rural-schools', '2026-12: Eight applied',
                        '2027-01: Interviews in three schools', '2027-02-04 done: Five pairs with a weekly plan'))),
                milestone('early-posting', 'Positions are posted by March 1', '2027-03-01', 'haugen', ['2027-02-26 done: Eleven of eleven positions posted'],
                    action('board-vote', 'Ask the board for a preliminary staffing vote in January', '2026-12-01 to 2027-01-29', 'haugen',
                        '"School board"', 'Board resolution', 'none', '2026-12: First reading', '2027-01-26 done: Resolution passed with one vote against')),
                milestone('second-five', 'Five more aides begin, and the first teach half days', '2028-02-11', 'lampi', [],
                    action('half-days', 'Place the first five for half days of teaching', '2027-08-23 to 2027-10-29', 'lampi', '"Mentor teachers"',
                        'Weekly plans with observed lessons', '$36,000 title-ii-a', '2027-08: Four of five placed',
                        '2027-09: Placed, two observed lessons each', '2027-10-27 done: Weekly plans of four aides; one moved away'))
            ]
        }),
        priority('specialists-where-needed', 'Specialists where they are needed', 'equal-days', {
            name: 'weeks-not-days', title: 'Specialists in blocks of weeks', code: '1c',
            if: 'let principals decide every nine weeks where each specialist spends the next block, with screening results on the table',
            then: 'specialists will finish a cycle of lessons with a group before they move on',
            and: 'known-and-growing "because nobody\'s help ends on the wrong side of a snowstorm"',
                why: 'Driving is the one cost that teaches nobody anything.',
            evidence: 'tier 4 "Block scheduling of itinerant staff, logic model of the four principals"',
            measures: [own('cycles-finished', 'Groups that get all lessons of their cycle', 'Specialists\' logs', 'groups', '12 of 37',
                ['at least 60%', 'at least 85%'], '29 of 40')],
            milestones: [
                milestone('blocks-running', 'Four blocks have been decided together', '2027-06-04', 'lampi',
                    ['2027-06-03 done: Four blocks, decided by all four principals'],
                    coded('1b', action('decide-blocks', 'Meet every nine weeks over screening results', '2026-09-14 to 2027-04-16', 'lampi',
                        'durand, "Four principals"', 'Minutes and a plan for each block', 'none', '2026-09: First block decided',
                        '2026-11: Second block; Cold Spring gave up a week', '2027-02: Third block', '2027-04-15 done: Minutes of four meetings')),
                    action('teach-blocks', 'Teach cycles of 24 lessons in blocks', '2026-09-28 to 2027-05-28', 'lampi', '"Three specialists"',
                        'Logs of groups', '$44,000 title-i; $8,000 rural-schools', '2026-10: Eleven groups begun',
                        '2027-01: 21 groups begun, 15 finished', '2027-03: 33 groups begun', '2027-05-26 done: Logs of 40 groups, 29 of them complete'))
            ]
        })
    ],
    supports: [
        {
            name: 'partner-birch', title: 'A partner of the department who answers reports', serves: 'weeks-not-days', provider: 'superior',
                fulfills: 'superior.first-answers',
            needed: '2026-09-08', planned: '2026-09-08 to 2026-12-11', facts: ['frequency "an answer to each quarterly report"'],
            delivered: ['2026-12 3 of 3 "answers"'], used: ['2026-11 The partner brought another district\'s form for block plans.'],
                effect: ['2027-03 fully "Block plans take an hour instead of an afternoon."']
        }
    ],
    signed: ['haugen as "Superintendent" on 2026-07-27'],
    decisions: [{ by: 'birch-county', on: '2026-07-28', word: 'approved' }],
    reports: {
        lines: {
            '2027-05': ['comment "Two of the aides passed their first methods course with distinction."'],
            annual: [
                'success "Eleven positions posted in February, nine filled by May."',
                    'challenge "Three openings came in July, after everybody else had signed."',
                'lesson "Block plans work when principals see each other\'s screening results."', 'audience "School board", "Four towns"'
            ],
            '2027-11': ['comment "Cold Spring was identified in October; the district begins its needs assessment in January."']
        }
    }
};
