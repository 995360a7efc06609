import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const portAndersHigh: Plan = {
    organization: 'port-anders-hs', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-07-30', submitted: ['2026-08-10'],
    team: ['pierce | Yolanda Pierce | Principal', 'reyes | Hector Reyes | Dean of grade 9', 'oakes | Miriam Oakes | Lead counselor',
        'bjork | Lars Bjork | Career and technical education lead', 'simms | Dorothea Simms | Teacher of English, union representative',
        'council | Student council | Students of all grades'],
    vision: 'Every Port Anders graduate walks out with a next step in hand.',
    mission: 'Port Anders High School brings the teenagers of the city to graduation and to the start of a trade, a degree or a career that they have chosen.',
    reviewed: '2026-06-03',
    goals: [
        aligned('superior.pathway', goal('diploma', 'Each student will earn a diploma that leads to a next step.',
            'Three of ten students do not graduate with their class. Nearly all of them failed a course in grade 9.',
            shared('four-years', 'graduation', '241 of 342', ['at least 73%', 'at least 77%', 'at least 82%'], '252 of 338'),
            shared('nine-on-track', 'on-track-9', '211 of 371', ['at least 64%', 'at least 72%', 'at least 80%'], '246 of 366'),
            shared('english-11', 'ela', '118 of 318', ['at least 40%', 'at least 44%', 'at least 48%'],
                '117 of 322 | The English strategy begins in the second year; grade 11 had none of it.'),
            shared('math-11', 'math', '71 of 318', ['at least 25%', 'at least 29%', 'at least 33%'], '82 of 322'),
            shared('absent-hs', 'absence', '552 of 1,391', ['at most 36%', 'at most 31%', 'at most 26%'],
                '517 of 1,379 | Grade 9 fell from 41 to 31 percent; grades 11 and 12 rose.')))
    ],
    needs: {
        scope: 'comprehensive',
        included: ['demographics student, community', 'outcomes assessments, graduation, postsecondary', 'accountability',
            'engagement attendance, behavior', 'opportunities participation, equity-of-access', 'climate', 'vendors'],
        process: 'The team followed the class of 2025 from grade 9 on, student by student, with the data manager of the district and a partner of the department.',
        stakeholders: 'Interviews with 26 students who left, a staff day, and two evenings at the shipyard\'s training hall.',
        findings: [
            strength('shipyard', 'The shipyard offers every finisher of the welding course an interview.', '3c',
                'Agreement of 2024; 31 of 34 finishers were hired', 'A model for courses in health care and port logistics.'),
            weakness('ninth-grade-failures', 'Four of ten ninth graders fail a course in the first semester.', '1b',
                'Course file 2025-26: 154 of 371; 83 percent of those who left had failed one',
                root('nobody-sees-whole-student',
                    'Teachers of ninth graders share students but no meeting, so nobody sees that a student is failing three courses at once.', '1b'), {
                    why: ['Failing is noticed at the end of the semester.', 'Each teacher knows one grade.',
                        'Teachers are organized by subject, and ninth graders are spread over 38 teachers.']
                }),
            weakness('credits-late', 'Students who fall behind in credits wait for the summer to make them up.', '3c',
                'Transcripts of 97 students who left: 71 could have graduated with three credits more',
                root('retake-whole-course', 'The only way back is to take the whole course again, whatever part of it was failed.', '3c')),
            { kind: 'threat', name: 'night-shifts', text: 'More students in grades 11 and 12 work night shifts at the new warehouse.',
                evidence: 'Counselors\' list, spring 2026: 64 students',
                root: { name: 'warehouse', text: 'The warehouse hires from the age of 16 for its night shifts.', by: 'nobody' } }
        ],
        inequities: ['advanced-course-access | English learners are four percent of students in advanced courses and fourteen percent of the school. | Open enrollment with a summer bridge, beginning with grade 10.']
    },
    priorities: [
        priority('ninth-grade', 'A ninth grade that nobody falls through', 'nobody-sees-whole-student', {
            name: 'ninth-grade-teams', title: 'Teams of teachers that share ninety students', code: '1b',
            if: 'put ninth graders into four teams of teachers who meet every week over attendance, grades and behavior',
            then: 'team teachers will act on the first sign of failing with one plan for each student',
            and: 'diploma', why: 'The ninth grade decides; the school can choose who teaches it and when they meet.',
            evidence: 'tier 2 "Preventing Dropout in Secondary Schools, What Works Clearinghouse (2017), recommendations 1 and 4"',
            measures: [own('plan-in-a-week', 'Ninth graders with a first failing grade who have a team plan within a week', 'Team minutes', '',
                '0 of 154', ['at least 50%', 'at least 75%', 'at least 90%'], '104 of 171')],
            milestones: [
                milestone('four-teams', 'Four teams meet every week', '2026-11-13', 'reyes', ['2026-11-12 done: Four teams, 38 of 40 meetings held'],
                    action('build-teams', 'Build four teams and their common hour into the schedule', '2026-08-17 to 2026-09-04', 'reyes',
                        'simms, "Scheduling office"', 'Schedule with four common hours', '$12,000 school-improvement',
                        '2026-08: Three of four teams complete', '2026-09-03 done: Schedule with four common hours, agreed with the union'),
                    coded('2b', following('build-teams', action('learn-to-meet', 'Learn a meeting that ends with who does what',
                        '2026-09-08 to 2026-10-30', 'reyes', '"District coach"', 'Minutes in the common form',
                        '$16,500 school-improvement; $4,500 title-ii-a', '2026-09: Teams A and B use the form',
                        '2026-11-05 done: All four teams use the form'))),
                    coded('3a', following('build-teams', action('weekly-list', 'Send each team a weekly list of first signs',
                        '2026-09-21 to 2026-11-06', 'oakes', '"Data manager of the district"', 'A list every Monday', 'none',
                        '2026-09: Lists come by mail, still with errors', '2026-11-06 done: Seven lists, the last four without errors')))),
                milestone('plans-work', 'Teams follow each plan to its end', '2027-05-28', 'reyes',
                    ['2027-06-04 done: 143 of 171 plans closed, 28 carried into grade 10'],
                    action('student-conversations', 'Have one adult talk with each student on the list', '2026-11-16 to 2027-05-21', 'oakes',
                        '"Team teachers"', 'Records of conversations', '$9,000 school-improvement', '2026-11: 61 conversations',
                        '2027-01: 98 conversations', '2027-03: 133 conversations', '2027-05-21 done: 169 conversations on record')),
                milestone('grade-10-teams', 'Two teams follow their students into grade 10', '2028-05-26', 'reyes',
                    ['2027-10: Both teams meet, one every other week'],
                    action('grade-10-schedule', 'Schedule two teams in grade 10', '2027-08-16 to 2027-09-10', 'reyes', '"Scheduling office"',
                        'Schedule with two common hours', '$6,000 school-improvement',
                        '2027-09-09 done: Schedule with two common hours; one of them is before school'),
                    following('grade-10-schedule', action('grade-10-meetings', 'Meet every week and hand over plans', '2027-09-20 to 2028-05-19',
                        'simms', 'reyes', 'Minutes and plans', 'none', '2027-10: 41 plans handed over',
                        '2027-11 behind: Teachers will not meet before school in winter; the hour must move into the day.')))
            ]
        }),
        priority('way-back', 'A way back to graduation', 'retake-whole-course', {
            name: 'credit-by-unit', title: 'Credit for what a student has shown', code: '3c',
            if: 'split twelve required courses into units that can be made up one at a time with a teacher after school and on Saturdays',
            then: 'teachers will certify each unit as soon as a student shows that it is learned',
            and: 'diploma', why: 'Seventy-one students were three credits short, and none was short of whole courses.',
            evidence: 'tier 4 "Credit recovery by unit, logic model of the department; studied with the University of Superior"',
            measures: [own('units-certified', 'Failed units that are certified within nine weeks', 'Unit register', 'units', '0 of 388',
                ['at least 30%', 'at least 50%', 'at least 65%'], '96 of 402 | Four courses had no units until February.')],
            milestones: [
                milestone('courses-split', 'Twelve courses have units with tasks', '2027-01-29', 'bjork', ['2027-02-26 done: Twelve courses, 61 units'],
                    action('write-units', 'Write the units of twelve courses', '2026-09-14 to 2027-01-15', 'bjork', '"Department leads"',
                        'Units of twelve courses', '$28,000 school-improvement', '2026-10: Three courses split', '2026-12: Six courses split',
                        '2027-01 behind: Science and history teachers were out for training in both writing weeks.',
                        '2027-02-25 done: Units of twelve courses')),
                milestone('after-school-open', 'Students make up units after school and on Saturdays', '2027-05-28', 'bjork',
                    ['2027-05-26 done: 118 students have certified 96 units'],
                    action('hire-teachers', 'Find teachers for eight hours a week', '2026-11-02 to 2027-01-29', 'pierce', 'simms',
                        'Contracts of six teachers', '$54,000 school-improvement; $18,000 harbor-fund', '2026-11: Four of six found',
                        '2027-01: Five of six found', '2027-02-04 done: Contracts of six teachers'),
                    following('hire-teachers', action('open-center', 'Open the center and certify units', '2027-02-01 to 2027-05-21', 'bjork',
                        'oakes, council', 'Register of units', '$7,500 school-improvement', '2027-02: 37 students in the first month',
                        '2027-04: 81 students, 52 units certified', '2027-05-20 done: Register of 96 units'))),
                milestone('english-by-unit', 'English 10 and 11 certify argument writing by unit', '2028-02-25', 'simms', [],
                    coded('3b', action('argument-tasks', 'Write common tasks with the scale of Douglass Middle School', '2027-09-07 to 2027-11-12',
                        'simms', '"Monique Greer of Douglass Middle School"', 'Eight tasks', '$4,800 title-ii-a', '2027-09: Two tasks',
                        '2027-10: Five of eight tasks', '2027-11-12 done: Eight tasks with samples')))
            ]
        })
    ],
    supports: [
        {
            name: 'review-hs', title: 'A review with the district every six weeks', serves: 'ninth-grade-teams', provider: 'port-anders',
                fulfills: 'port-anders.hold-reviews',
            needed: '2026-09-14', planned: '2026-09-14 to 2027-02-19', facts: ['frequency "every six weeks"',
                'methodology "over milestones, with the officer who can decide"'],
            delivered: ['2027-03 3 of 3 "reviews"'], used: ['2026-11 The weekly list became reliable after the first review.'],
                effect: ['2027-04 fully "Five of seven obstacles are gone."']
        },
        {
            name: 'state-partner', title: 'A partner who answers reports', serves: 'credit-by-unit', provider: 'superior', fulfills: 'superior.first-answers',
            needed: '2026-09-08', planned: '2026-09-08 to 2026-12-11', facts: ['frequency "an answer to each quarterly report"'],
            delivered: ['2026-12 2 of 2 "answers"'], used: ['2026-12 The partner\'s answer opened the way to pay teachers for Saturdays.'],
            effect: ['2027-03 partly "Contracts were legal in January instead of March; two teachers had by then taken other work."']
        }
    ],
    consulted: ['principals | Yolanda Pierce with three assistant principals', 'teachers | Staff day on 2026-05-29 and the union\'s committee',
        'parents | Two evenings at the shipyard\'s training hall', 'students | Student government, and 26 students who had left',
        'other "Employers" | Shipyard, hospital and port authority'],
    monitored: ['superior each quarter', 'port-anders each quarter'],
    exit: 'SY2028-29 | A four-year graduation rate above 67 percent in each of three years, and 80 percent of ninth graders on track',
    signed: ['pierce as "Principal" on 2026-08-10', 'simms as "Teachers\' representative" on 2026-08-10', 'council as "For the students" on 2026-08-10'],
    decisions: [
        { by: 'port-anders-hs', on: '2026-08-10', word: 'approved' }, { by: 'port-anders', on: '2026-08-12', word: 'approved' },
        { by: 'superior', on: '2026-08-14', word: 'approved', condition: 'Report how Saturday teachers are paid | 2027-01-15' }
    ],
    reports: {
        lines: {
            '2027-01': ['comment "Saturday teachers are paid by the hour under the agreement that the partner sent; the department has a copy."'],
            '2027-05': ['comment "Counselors meet the 64 students with night shifts one by one."'],
            annual: [
                'success "Ninety-six units that would have been whole courses a year ago."',
                    'success "More ninth graders are on track than in any year on file."',
                'challenge "Attendance in grades 11 and 12 went the wrong way."',
                    'lesson "Teams that read names act; teams that read percentages discuss."', 'audience "Families", "Employers", port-anders'
            ],
            '2027-08': ['comment "Twenty-eight plans were handed to the grade 10 teams on August 27."']
        }
    }
};
