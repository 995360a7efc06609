import type { Plan } from '../shapes.ts';
import { block } from '../text.ts';
import { action, aligned, coded, following, goal, group, grouped, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const addams: Plan = {
    organization: 'addams-ms', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-08-06', submitted: ['2026-08-11'],
    team: ['vandenberg | Renee Vandenberg | Principal', 'kessler | Aaron Kessler | Special education department lead',
        'moua | Linda Moua | Mathematics teacher, grade 7', 'brooks | Andre Brooks | Assistant principal',
        'hale | Christine Hale | Parent, special education advisory council'],
    vision: 'One school, every student in the room.',
    mission: 'Jane Addams prepares students of grades 6 to 8 for high school by teaching them together and giving each what that takes.',
    reviewed: '2026-03-18',
    glossary: ['accommodation | A change in how a student takes part in a lesson or a test, not in what is learned'],
    goals: [
        aligned('port-anders.ready', goal('grade-level', 'Each student will take part in grade-level lessons and learn from them.',
            'Students with disabilities spend their mathematics lessons with tasks from two grades below. They cannot learn what they are never shown.',
            grouped(shared('math-grades', 'math', '171 of 596', ['at least 32%', 'at least 38%', 'at least 44%'],
                '187 of 588 | Grade 8 gained nothing in the year in which co-teaching had not reached it.'),
                group('students-with-disabilities', 'Students with disabilities', '6% of 104', ['at least 10%', 'at least 16%', 'at least 22%'], '12 of 108')),
            shared('ela-grades', 'ela', '208 of 596', ['at least 37%', 'at least 41%', 'at least 45%'], '219 of 588'))),
        goal('comes-gladly', 'Each student will come to school gladly and be missed when absent.',
            'Students say that they would come if somebody noticed. The climate survey asks all of them.',
            shared('away', 'absence', '151 of 607', ['at most 22%', 'at most 19%', 'at most 16%'],
                '138 of 604 | Attendance rose in grade 6 only, where homerooms began to call home.'),
            shared('belong', 'belonging', '3.1 across 540', ['at least 3.3', 'at least 3.5', 'at least 3.7'], '3.4 across 552'))
    ],
    needs: {
        scope: 'comprehensive',
        included: ['demographics student', 'outcomes assessments', 'engagement attendance, behavior', 'opportunities participation, equity-of-access',
            'professional-practice', 'climate'],
        process: 'Department leads shadowed twelve students for a day each and read their education programs beside their schedules.',
        stakeholders: 'The special education advisory council met twice with the team; 540 students answered the climate survey.',
        findings: [
            strength('willing-pairs', 'Eleven teachers asked to share a room next year.', '2a', 'Staff preference forms, May 2026',
                'Begin with those who want it and let others watch.'),
            weakness('separate-lessons', 'Students with disabilities are taught mathematics from materials two grades below theirs.', '3c',
                'Shadowing of twelve students; schedules of 104 students: 71 in separate rooms',
                root('help-means-leave',
                    'The master schedule gives special education teachers rooms of their own and no hour with the teachers whose students they share.', '3c'), {
                    why: ['Help is a place to which students go.', 'Special educators are scheduled after everybody else.',
                        'The schedule is rolled over from year to year.']
                }),
            weakness('unclear-rules', 'Students are sent out of class for things that other teachers ignore.', '4a',
                '1,112 referrals in 2025-26; six teachers wrote 48 percent of them',
                root('no-shared-response', 'The school has rules for students but no agreement on what adults do first.', '4a'))
        ],
        inequities: ['referrals-of-black-students | Black students are sent out at twice the rate of their classmates. | Teams review referrals by group each month and change the response, not the student.']
    },
    priorities: [
        priority('in-the-room', 'Help that comes to the student', 'help-means-leave', {
            name: 'co-teaching', title: 'Two teachers, one grade-level lesson', code: '3c',
            if: 'schedule special education teachers first, give pairs a common planning hour and coach them in four ways to share a lesson',
            then: 'pairs will plan access to the grade-level task before the lesson instead of replacing the task',
            and: 'grade-level', why: 'The schedule is ours to write, and eleven volunteers are enough to begin.',
            evidence: 'tier 2 "Assisting Students Struggling with Mathematics: Intervention in the Elementary Grades, What Works Clearinghouse (2021), applied to grade 6 and studied by the school in grades 7 and 8"',
            facts: ['serves students-with-disabilities', 'competency "Pairs can name for each lesson who does what and why"'],
            measures: [own('access-planned', 'Weekly plans of pairs that show how each student gets into the grade-level task',
                'Plan review by department leads', 'plans', '6 of 60', ['at least 40%', 'at least 65%', 'at least 85%'], '33 of 72')],
            milestones: [
                milestone('six-pairs', 'Six pairs teach mathematics together in grades 6 and 7', '2027-01-15', 'kessler',
                    ['2027-02-12 done: Six pairs in thirteen sections'],
                    action('rebuild-schedule', 'Rebuild the master schedule from special education outward', '2026-08-17 to 2026-09-04', 'brooks',
                        'kessler', 'Schedule with six common hours', 'none', '2026-08-28 done: Schedule with five common hours; the sixth waits for the gym'),
                    coded('2b', following('rebuild-schedule', action('learn-co-teaching', 'Learn four ways to share a lesson',
                        '2026-09-14 to 2026-11-20', 'kessler', 'moua, "North Shore Regional Service Agency"',
                        'Four training days and twelve filmed lessons', '$13,200 idea-b; $4,800 title-ii-a', '2026-09: First day, six pairs',
                        '2026-10 behind: The trainer of the regional agency fell ill, and two days had to be put off.',
                        '2027-01-22 done: Four days and eleven filmed lessons'))),
                    following('learn-co-teaching', action('teach-together', 'Teach a unit together and study its tasks', '2026-11-23 to 2027-01-15',
                        'moua', 'kessler', 'Six unit studies', '$3,600 title-i', '2027-01: Four of six pairs have begun',
                        '2027-02-12 done: Six unit studies'))),
                milestone('grade-8-joins', 'Grade 8 teaches mathematics in pairs', '2027-12-17', 'kessler', ['2027-10: Two of three pairs teach together'],
                    action('pairs-grade-8', 'Form and coach three pairs in grade 8', '2027-08-23 to 2027-11-19', 'kessler', '"Grade 8 teachers"',
                        'Coaching notes of three pairs', '$6,000 idea-b', '2027-08: Three pairs named', '2027-10: Two pairs coached each week',
                        '2027-11 behind: The third pair lost its special educator in October and the position is vacant.'),
                    action('family-evening', 'Show families a co-taught lesson', '2027-10-04 to 2027-11-12', 'hale', 'moua',
                        'Evening with questions and answers on paper', '$400 title-i', '2027-10: Date set with the advisory council',
                        '2027-11-10 done: 46 families, questions answered on two pages'))
            ]
        }),
        priority('same-response', 'Adults who respond alike', 'no-shared-response', {
            name: 'respond-first', title: 'Three steps before a student leaves the room', code: '4a',
            if: 'agree on three steps that every adult takes before a referral and practice them on our own cases each month',
            then: 'teachers will keep students in the lesson and settle conflicts in the room',
            and: 'comes-gladly', why: 'What differs between rooms is what adults do, as the referrals show.',
            evidence: 'tier 2 "Reducing Behavior Problems in the Elementary School Classroom, What Works Clearinghouse (2008)"',
            measures: [own('three-steps', 'Referrals that record all three steps', 'Referral forms', 'referrals', '0 of 1,112', ['at least 50%',
                'at least 75%', 'at least 90%'], '402 of 731')],
            milestones: [
                milestone('agreement', 'Staff agree on the three steps and use them', '2026-12-18', 'brooks',
                    ['2026-12-10 done: 51 of 54 staff signed the agreement'],
                    action('write-agreement', 'Write the agreement with students and staff', '2026-09-08 to 2026-10-23', 'brooks',
                        '"Student council", "Staff committee"', 'One page', '$1,200 title-iv-a',
                        '2026-09: Students named the four conflicts they see most', '2026-10-21 done: One page, read aloud in every homeroom'),
                    following('write-agreement', action('case-practice', 'Practice on three cases a month', '2026-10-26 to 2026-12-11', 'brooks',
                        '"All staff, by grade teams"', 'Case notes of six sessions', '$2,400 title-iv-a', '2026-11: Four of six sessions',
                        '2026-12-09 done: Case notes of six sessions'))),
                milestone('referrals-reviewed', 'Teams review referrals by group each month', '2027-05-28', 'brooks',
                    ['2027-05-27 done: Five monthly reviews by every grade team'],
                    coded('1b', action('monthly-review', 'Read referrals by group and change one response a month', '2027-01-19 to 2027-05-21',
                        'brooks', '"Grade team leads"', 'Minutes of five reviews', 'none', '2027-01: First review in two of three teams',
                        '2027-03: Three reviews; hallway referrals fell by half after two adults moved', '2027-04: Four reviews',
                        '2027-05-20 done: Minutes of five reviews')))
            ]
        })
    ],
    supports: [
        {
            name: 'schedule-help', title: 'A review of obstacles every six weeks', serves: 'co-teaching', provider: 'port-anders',
                fulfills: 'port-anders.hold-reviews',
            needed: '2026-09-14', planned: '2026-09-14 to 2027-02-19', facts: ['frequency "every six weeks"'],
            delivered: ['2027-01 2 of 3 "reviews"', '2027-03 3 of 3 "reviews"'],
                used: ['2026-11 The first review found a trainer for the two days that were put off.'],
            effect: ['2027-04 fully "The gym was swapped with the high school within three weeks, which gave the sixth common hour."']
        },
        {
            name: 'assistive-tools', title: 'Reading and writing tools for students with disabilities', serves: 'co-teaching', provider: 'north-shore',
            needed: '2027-01-04', planned: '2027-01-11 to 2027-03-19', facts: ['duration "one training day and a loan of thirty devices"'],
            used: ['2027-02 Nineteen students use the tools in mathematics.'],
                effect: ['2027-06 partly "Students keep up in reading tasks; drawing and typing mathematics is still slow."']
        }
    ],
    consulted: ['principals | Renee Vandenberg and Andre Brooks', 'teachers | Department leads and the eleven volunteers',
        'parents | Special education advisory council, two meetings', 'students | Student council and the climate survey'],
    monitored: ['port-anders each quarter'],
    exit: 'SY2028-29 | Students with disabilities above the score of the lowest five percent of schools in mathematics and in English',
    signed: ['vandenberg as "Principal" on 2026-08-11', 'hale as "Parent representative" on 2026-08-11'],
    decisions: [{ by: 'port-anders', on: '2026-08-14', word: 'approved' }],
    reports: {
        lines: {
            '2026-10': [block('adjust trainer-ill "The trainer is ill until December and nobody else knows the material."', [[
                'told "Staff"', 'told port-anders',
                'move learn-co-teaching to 2027-01-22', 'move teach-together from 2027-01-11 to 2027-02-12', 'move six-pairs to 2027-02-12'
            ]])],
            '2027-02': ['effect trainer-ill fully "All six pairs finished by February 12, as moved."'],
            '2027-09': ['comment grade-8-joins "Pairs share planning hours on Tuesdays and Thursdays."'],
            annual: [
                'success "Seventy-one students in separate mathematics rooms became 29."', 'challenge "Grade 8 has to wait for one more special educator."',
                'lesson "Common hours must be in the schedule in August or they do not exist."', 'audience "Special education advisory council", "Families"'
            ]
        }
    }
};
