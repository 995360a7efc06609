import type { Plan } from '../shapes.ts';
import { block } from '../text.ts';
import { action, aligned, coded, following, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const douglass: Plan = {
    organization: 'douglass-ms', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-08-11', submitted: ['2026-08-18', '2027-08-19'],
    updated: [['2027-08-18', 'Added the milestones of the second year.']],
    team: ['whelan | Thomas Whelan | Principal', 'sato | Yuki Sato | Science department lead', 'greer | Monique Greer | English department lead',
        'dunne | Patrick Dunne | School counselor', 'ali | Fadumo Ali | Parent, family advisory group'],
    vision: 'Douglass students ask questions that their teachers cannot answer yet.',
    mission: 'Frederick Douglass Middle School teaches students in grades 6 to 8 to investigate, write and take charge of their own learning.',
    goals: [
        aligned('port-anders.ready', goal('prepared', 'Each student will finish every school year prepared for the next one.',
            'This is the district\'s common goal. At Douglass it means that grade 8 ends with the writing that grade 9 begins with.',
            shared('english', 'ela', '214 of 560', ['at least 42%', 'at least 47%'], '243 of 566'),
            shared('maths', 'math', '196 of 560', ['at least 37%', 'at least 41%'],
                '203 of 566 | Writing took planning time that mathematics teachers were counting on.'),
            shared('absent-often', 'absence', '118 of 571', ['at most 18%', 'at most 15%'], '97 of 574')))
    ],
    needs: {
        scope: 'segmented',
        included: ['outcomes assessments, postsecondary', 'professional-practice', 'engagement attendance', 'performance-routines'],
        process: 'Departments collected every written task of one week in April 2026 and sorted 934 of them by what they asked of students.',
        stakeholders: 'Family advisory group; 48 ninth graders of Port Anders High School looked back on grade 8.',
        findings: [
            strength('lab-culture', 'Science teachers teach every unit around an investigation.', '3b', 'Lab notebooks of three years',
                'Notebooks are the natural place for writing that explains.'),
            weakness('copying-tasks', 'Students write much and explain little.', '3b', '934 written tasks: 9 percent ask for a reason or an argument',
                root('departments-alone', 'Each department sets writing tasks alone and grades them for other things.', '3b'), {
                    why: ['Tasks ask for answers, not for reasons.', 'Teachers outside English were never shown how to teach an explanation.',
                        'Departments have no common idea of what good writing is.']
                }),
            weakness('grades-surprise', 'Students learn in the last week that they will fail a course.', '4c',
                '131 failing grades in spring; 88 students said that they had not known',
                root('no-self-tracking', 'Students hand in work and never keep track of it themselves.', '4c'))
        ]
    },
    priorities: [
        priority('explain', 'Writing that explains', 'departments-alone', {
            name: 'claim-evidence', title: 'Claim, evidence and reasoning in five subjects', code: '3b',
            if: 'build one scale for written explanations from our own students\' work and score samples together every six weeks',
            then: 'teachers in five subjects will set and answer explanation tasks that students recognize from room to room',
            and: 'prepared', why: 'Science has shown that it can be done here; the other subjects want the tools.',
            evidence: 'tier 1 "Teaching Secondary Students to Write Effectively, What Works Clearinghouse (2016)"',
            measures: [own('explain-share', 'Written tasks that ask for a claim with evidence and reasoning',
                'One week of tasks, each April and November', 'tasks', '84 of 934', ['at least 25%', 'at least 40%'], '231 of 902')],
            milestones: [
                milestone('scale-agreed', 'Five departments score with one scale', '2026-12-18', 'greer',
                    ['2026-12-17 done: Scorers agree within one point on 83 percent of papers'],
                    action('collect-samples', 'Collect and sort samples of student writing', '2026-09-08 to 2026-10-09', 'sato',
                        'greer, "Department leads"', 'Sixty sorted samples', 'none', '2026-09: Forty samples from three subjects',
                        '2026-10-08 done: Seventy-two samples in four levels'),
                    following('collect-samples', action('draft-scale', 'Write the scale in words that students use', '2026-10-12 to 2026-12-11',
                        'greer', '"Twelve students"', 'A scale of four levels with samples', '$3,800 title-ii-a',
                        '2026-11: Third draft, students crossed out nine words', '2026-12-11 done: Scale of four levels'))),
                milestone('common-scoring', 'Each team has scored four sets of papers', '2027-05-28', 'sato',
                    ['2027-06-09 done: Three sets by every team; the fourth is dropped'],
                    coded('2b', action('score-together', 'Score samples every six weeks and plan the next task', '2027-01-11 to 2027-04-30', 'greer',
                        '"Department leads"', 'Three scored sets with next tasks', '$5,400 title-ii-a; $1,500 title-i', '2027-01: First set scored',
                        '2027-03: Two sets; social studies asks for another sample', '2027-04-29 done: Three scored sets')),
                    action('state-scoring-day', 'Take part in the scoring day of the regional agency', '2027-03-08 to 2027-03-19', 'sato',
                        '"North Shore Regional Service Agency"', 'Certificates of eight scorers', '$2,200 title-ii-a',
                        '2027-03 dropped: The agency canceled the day, and our own scoring does the same work.'))
            ],
            added: [
                milestone('mathematics-explains', 'Mathematics teams set one explanation task a unit', '2028-02-25', 'greer', [],
                    action('math-scale', 'Adapt the scale to mathematical reasoning', '2027-08-24 to 2027-10-15', 'greer', '"Mathematics teachers"',
                        'Scale with twelve samples', '$2,900 title-ii-a', '2027-09: Seven samples chosen',
                        '2027-10 behind: Grade 8 teachers want samples from algebra, which begins only in November.'),
                    following('math-scale', action('math-tasks', 'Write and try a task in each unit', '2027-10-18 to 2028-02-18', 'sato', 'greer',
                        'Fifteen tasks', '$3,300 title-i', '2027-11: Two of fifteen tasks tried')))
            ]
        }),
        priority('own-it', 'Students who know where they stand', 'no-self-tracking', {
            name: 'student-conferences', title: 'Conferences that students lead', code: '4c',
            if: 'have every student keep a record of work and goals and present it to family and adviser twice a year',
            then: 'advisers will know each student\'s standing in every subject and act weeks before grades close',
            and: 'prepared', why: 'Ninth graders said it plainly: nobody had asked them to look.',
            evidence: 'tier 3 "Helping Students Navigate the Path to College, What Works Clearinghouse (2009), recommendation on self-assessment"',
            measures: [own('acted-early', 'Students at risk of failing with an adviser\'s written step four weeks before grades close',
                'Adviser records', '', '17 of 131', ['at least 50%', 'at least 80%'], '62 of 98')],
            milestones: [
                milestone('records-kept', 'Each student keeps a record in every subject', '2027-01-15', 'dunne',
                    ['2027-01-14 done: Spot check of 120 records: 111 up to date'],
                    action('make-record', 'Make the record and try it in grade 6', '2026-09-14 to 2026-10-30', 'dunne', 'ali, "Grade 6 advisers"',
                        'Record sheet', '$1,700 title-i', '2026-10: Tried by four homerooms',
                        '2026-11-05 done: Record sheet, shortened from four pages to two'),
                    following('make-record', action('start-all', 'Start records in all grades', '2026-11-02 to 2027-01-08', 'dunne', '"All advisers"',
                        'Spot checks', 'none', '2026-11: Grades 6 and 8 have started', '2027-01-08 done: Spot checks in 30 homerooms'))),
                milestone('first-conferences', 'Students lead conferences in spring', '2027-03-25', 'dunne',
                    ['2027-04-16 done: 503 of 574 students led a conference'],
                    action('rehearse', 'Rehearse with advisers and hold the conferences', '2027-01-19 to 2027-03-19', 'dunne', 'ali, whelan',
                        'Attendance of families', '$2,600 title-i', '2027-01: Rehearsals begun in grade 8',
                        '2027-02: Rehearsed in two of three grades', '2027-03 behind: Influenza closed the school in conference week.',
                        '2027-04-16 done: 503 conferences, 88 percent with family'))
            ],
            added: [
                milestone('fall-conferences', 'Students lead conferences in fall, four weeks before grades close', '2027-11-24', 'dunne',
                    ['2027-11-23 done: 538 of 571 students led a conference'],
                    action('teach-new-students', 'Teach the routine to grade 6 in the first month', '2027-08-30 to 2027-10-01', 'dunne',
                        '"Grade 8 students"', 'Records of 187 students', 'none', '2027-09: Grade 8 students taught it in eleven homerooms',
                        '2027-10-01 done: Records of 184 students'),
                    action('hold-fall', 'Hold conferences in the evening and at two work places', '2027-11-01 to 2027-11-19', 'dunne',
                        'ali, "Port Anders Shipyard"', 'Attendance of families', '$1,900 harbor-fund',
                        '2027-11-19 done: 538 conferences, 61 of them at the shipyard and the hospital'))
            ]
        })
    ],
    consulted: ['principals | Thomas Whelan', 'teachers | All departments took part in sorting tasks', 'parents | Family advisory group',
        'students | Ninth graders on their last year here'],
    signed: ['whelan as "Principal" on 2026-08-18'],
    decisions: [{ by: 'port-anders', on: '2026-08-20', word: 'approved' }, { by: 'port-anders', on: '2027-08-26', word: 'approved' }],
    reports: {
        lines: {
            '2027-04': [block('adjust after-influenza "The school was closed from March 15 to 19, the week of the conferences."', [[
                'told "Families"', 'told "Staff"', 'move rehearse to 2027-04-16', 'move first-conferences to 2027-04-16'
            ]]), 'comment "We should have moved the date in March, before it passed."'],
            '2027-05': ['comment common-scoring "Teams chose to use the fourth session for planning."'],
            '2027-08': ['comment "The second year\'s milestones were read with all departments on August 25."'],
            '2027-06': ['effect after-influenza fully "Attendance was higher than in any March."'],
            annual: [
                'success "Students quote the scale to each other."', 'challenge "Mathematics stands beside this plan, not in it."',
                'lesson "When students keep the record, the adviser\'s call is a conversation."',
                    'next "Bring mathematics in, and hold a conference in fall."', 'audience "Families"'
            ]
        }
    }
};
