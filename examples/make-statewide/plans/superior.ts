import type { Plan } from '../shapes.ts';
import { action, coded, following, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const superior: Plan = {
    organization: 'superior', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-06-22', submitted: ['2026-06-29'],
    team: [
        'marchetti | Helen Marchetti | Commissioner of education',
        'achterberg | Ruth Achterberg | Director, Office of School Improvement',
        'delgado | Sam Delgado | Director, Office of Literacy',
        'osei | Kofi Osei | Lead district partner'
    ],
    vision: 'A state in which no child\'s future depends on the school building they were assigned to.',
    mission: 'The department equips the districts of Superior to improve their schools. Through them every student graduates prepared for college, a career and public life.',
    reviewed: '2026-05-14',
    purpose: [
        'read every identified school\'s progress each quarter together with its district and answer with the support that its own data call for',
        'districts will act on the causes of delay while there is still time in the school year',
        'pathway'
    ],
    goals: [
        goal('pathway', 'Each student will meet the readiness benchmarks on the way to graduation.',
            'Benchmarks missed in grade 3 return in grade 9. A state that looks only at graduation looks nine years too late.',
            shared('state-ela', 'ela', '41%', ['at least 43%', 'at least 46%'], '43% of 248,310'),
            shared('state-graduation', 'graduation', '83%', ['at least 84%', 'at least 86%'],
                '83.4% of 19,702 | Rural districts rose by two points; the three largest cities did not move.'))
    ],
    needs: {
        scope: 'segmented',
        included: ['outcomes assessments, graduation', 'lea-supports school-improvement', 'performance-routines', 'vendors'],
        process: 'The office read 61 improvement plans and the monitoring files of two years, and two directors traced eleven late milestones back to their beginnings.',
        stakeholders: 'Interviews with 14 superintendents and a panel of 22 principals of identified schools.',
        findings: [
            strength('one-cycle', 'All districts with identified schools now report on the same quarterly rhythm.', '1b',
                'Reporting calendar, 2025-26: 31 of 31 districts', 'Quarterly reports give the department a reason and a date to call.'),
            weakness('late-help', 'Help from the department reaches districts after the school year in which they asked for it.', '1c',
                'Median of 143 days from a reported delay to the first visit',
                root('no-reader', 'Nobody at the department reads a district\'s quarterly report with the duty to answer it.', '1b', 'state'), {
                    why: ['Support is arranged once a year, when grants are reviewed.',
                        'Quarterly reports go to the grants office, which checks whether they are complete.',
                        'No role at the department includes answering what a report says.']
                }),
            weakness('coach-skill', 'Reading coaches in different districts look for different things in the same lesson.', '2b',
                'Paired observations by 18 coaches, spring 2026: agreement on 4 of 10 look-fors',
                root('no-common-training', 'The department pays for coaches but has never defined or taught what they are to coach.', '2b', 'state'))
        ]
    },
    priorities: [
        priority('answer', 'Answer reports while they matter', 'no-reader', {
            name: 'district-partners', title: 'A partner who reads and answers', code: '1c',
            if: 'give each district with identified schools one partner who reads its quarterly reports and owes it an answer within ten working days',
            then: 'district teams will change a support or an assignment in the same quarter in which a delay is reported',
            and: 'pathway', why: 'Speed of response is the one thing about state support that the department fully controls.',
            evidence: 'tier 3 "Turning Around Chronically Low-Performing Schools, What Works Clearinghouse practice guide (2008)"',
            measures: [own('answered', 'Reported delays that were answered within ten working days', 'Partner log', 'delays', '9 of 74',
                ['at least 60%', 'at least 85%'], '47 of 71 | Answers stalled in March, when partners were reviewing grant applications.')],
            milestones: [
                milestone('partners-at-work', 'Each of the three pilot districts has a partner who answers', '2026-12-18', 'osei',
                    ['2026-12-11 done: Twelve reports read and answered, the slowest in nine days'],
                    action('name-partners', 'Name partners and free them from grant review', '2026-08-03 to 2026-08-28', 'achterberg',
                        'marchetti, "Human resources"', 'Three assignments with a written job description', '$186,000 school-improvement',
                        '2026-08-14 done: Three partners assigned, two of them former principals'),
                    coded('1b', following('name-partners', action('first-answers',
                        'Read the first quarter\'s reports with each district and answer them', '2026-09-08 to 2026-12-11', 'osei',
                        '"Liaisons of the pilot districts"', 'An answer to each report, with what will be done by whom', '$14,500 school-improvement',
                        '2026-09: Calendars agreed with all three districts', '2026-11: Nine of twelve reports answered',
                        '2026-12-10 done: Answers to twelve reports, kept in the partner log')))),
                milestone('partners-statewide', 'Partners serve all 31 districts with identified schools', '2027-12-17', 'achterberg',
                    ['2027-10: Eleven partners serve 24 districts'],
                    action('study-pilot', 'Study the pilot with its districts and settle the routine', '2027-02-01 to 2027-05-28', 'osei',
                        'achterberg, "University of Superior"', 'A routine of four pages and its evaluation', '$38,000 school-improvement',
                        '2027-02: Interview guide agreed with the university', '2027-04: Interviews in two of three districts',
                        '2027-05-19 done: Routine adopted; its evaluation names the wait for data as the largest delay'),
                    action('hire-partners', 'Appoint and prepare the remaining partners', '2027-08-02 to 2027-11-19', 'achterberg',
                        '"Human resources"', 'Nine further partners prepared', '$540,000 school-improvement', '2027-09: Seven of nine appointed',
                        '2027-11 behind: Two positions in the north drew no qualified applicants and were posted a second time.'))
            ]
        }),
        priority('coach-the-coaches', 'Coaches who see the same lesson', 'no-common-training', {
            name: 'coach-institute', title: 'A certificate for reading coaches', code: '2b',
            if: 'teach reading coaches one set of look-fors, watch lessons with them and certify those who see what the standard asks them to see',
            then: 'district coaches will give teachers feedback that agrees from school to school and from visit to visit',
            and: 'pathway', why: 'Twenty-six districts employ a coach already; what differs is what the coach knows.',
            evidence: 'tier 2 "Foundational Skills to Support Reading for Understanding in Kindergarten Through 3rd Grade, What Works Clearinghouse (2016)"',
            measures: [own('coach-agreement', 'Paired observations in which two coaches agree on eight of ten look-fors',
                'Institute observation records', 'observations', '7 of 36', ['at least 50%', 'at least 75%'], '31 of 54')],
            milestones: [
                milestone('first-cohort', 'A first cohort of 24 coaches is certified', '2027-05-28', 'delgado',
                    ['2027-05-25 done: 22 of 24 coaches certified, two will repeat the observation'],
                    action('write-look-fors', 'Write the look-fors and film twelve lessons that show them', '2026-08-03 to 2026-09-25', 'delgado',
                        '"Six coaches from five districts"', 'Look-fors on two pages and twelve films', '$62,000 superior-reads',
                        '2026-08: Eight lessons filmed', '2026-09-22 done: Look-fors printed, twelve films released to districts'),
                    following('write-look-fors', action('run-institute', 'Hold six institute days with a visit between each two of them',
                        '2026-10-05 to 2027-05-21', 'delgado', 'osei, "Regional service agencies"', 'Records of six days and 96 paired visits',
                        '$118,000 superior-reads; $40,000 title-ii-a', '2026-10: Day one held, 24 coaches from 19 districts',
                        '2027-01: Three of six days, 41 paired visits', '2027-03: Five of six days; snow moved one to April',
                        '2027-05-14 done: Six days and 93 paired visits on record'))),
                milestone('second-cohort', 'A second cohort begins, led by coaches of the first', '2028-05-26', 'delgado', [],
                    action('train-leaders', 'Prepare six certified coaches to lead the second cohort', '2027-08-16 to 2027-10-15', 'delgado',
                        '"Six certified coaches"', 'Six coaches who have each led a practice day', '$24,000 title-ii-a',
                        '2027-09: Four of six have led a practice day', '2027-10-13 done: Six coaches have led a practice day with a partner'),
                    following('train-leaders', action('run-second', 'Hold the institute for the second cohort', '2027-10-25 to 2028-05-19', 'delgado',
                        '"Six certified coaches"', 'Records of six days and their visits', '$104,000 superior-reads',
                        '2027-11: First day held with 27 coaches')))
            ]
        })
    ],
    signed: ['marchetti as "Commissioner" on 2026-06-29'],
    decisions: [{ by: 'superior', on: '2026-06-30', word: 'approved' }],
    reports: {
        lines: {
            '2026-08': ['comment "The three pilot districts were told on August 19 who their partner is."'],
            '2027-05': ['comment "Certificates were handed out at the spring meeting of the regional agencies."'],
            annual: [
                'success "Districts of the pilot changed eleven supports in the quarter in which a delay was reported."',
                'challenge "Grant review and partnership compete for the same people in March."',
                'lesson "A report that nobody owes an answer to is soon written for nobody."',
                'audience "State board of education", "Districts"'
            ],
            '2027-08': ['comment "The routine of the pilot was sent to all 31 districts on August 20."']
        }
    }
};
