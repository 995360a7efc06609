import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

const team = ['pell | Joanna Pell | Principal', 'ruiz | Daniela Ruiz | Mathematics lead', 'chu | Winston Chu | Grade 4 teacher',
    'marsh | Olivia Marsh | Parent, family association'];
const vision = 'Barton children say: I can figure this out.';
const mission = 'Clara Barton Elementary teaches children of the old mill quarter and the new streets together, and takes their thinking seriously.';

/** A plan of one year, whose strategy the next plan carries on. */
export const barton: Plan = {
    organization: 'barton-es', from: 'SY2026-27', to: 'SY2026-27', dated: '2026-08-13', submitted: ['2026-08-20'], team, vision, mission,
    goals: [
        aligned('mill-river.same-quality', goal('figure-out', 'Each student will solve problems they have not seen before.',
            'Children calculate well here and give up on problems.',
            shared('math-barton', 'math', '112 of 221', ['at least 54%', 'at least 60%'], '127 of 224'),
            shared('ela-barton', 'ela', '129 of 221', ['at least 60%', 'at least 63%'], '136 of 224'),
            shared('el-barton', 'el-progress', '24 of 49', ['at least 52%', 'at least 58%'], '31 of 52'),
            shared('absence-barton', 'absence', '54 of 440', ['at most 11%', 'at most 9%'], '47 of 447')))
    ],
    needs: {
        scope: 'segmented',
        included: ['outcomes assessments', 'professional-practice'],
        process: 'Teachers solved the state\'s released problems themselves and then watched children at the same problems.',
        stakeholders: 'Family mathematics night with 90 people; talks with 30 children while they solved a problem.',
        findings: [
            strength('fluent-children', 'Children know their number facts.', '3b', 'Fact interviews, all grades, spring 2026',
                'Time for facts can become time for problems.'),
            weakness('problems-given-up', 'Children stop at the first problem that does not look like an example.', '3a',
                'Watching 30 children: 19 gave up within two minutes',
                root('told-what-to-do', 'Teachers show each kind of problem before children meet it, and do not look at what children try.', '3a'), {
                    why: ['Children wait to be shown.', 'Lessons always begin with an example.', 'Teachers have no way to use an unfinished attempt.']
                })
        ]
    },
    priorities: [
        priority('attempts', 'Attempts worth looking at', 'told-what-to-do', {
            name: 'problem-first', title: 'The problem before the example', code: '3a', years: ['SY2026-27', 'SY2027-28'],
            if: 'begin two lessons a week with a problem, photograph three attempts and study them as a team on Thursdays',
            then: 'teachers will choose the next lesson by the attempts they have seen',
            and: 'figure-out', why: 'Attempts show the thinking that test scores hide.',
            evidence: 'tier 2 "Assisting Students Struggling with Mathematics: Intervention in the Elementary Grades, What Works Clearinghouse (2021)"',
            measures: [own('lesson-from-attempt', 'Second lessons of the week that follow from a studied attempt', 'Team notes', 'lessons',
                '0 of 160', ['at least 40%', 'at least 70%'], '74 of 168')],
            milestones: [
                milestone('thursday-teams', 'Six teams study attempts every Thursday', '2026-12-18', 'ruiz', ['2026-12-17 done: Six teams, 58 of 66 Thursdays'],
                    action('choose-problems', 'Choose thirty problems for each grade', '2026-09-01 to 2026-10-02', 'ruiz', 'chu', '180 problems',
                        '$1,600 title-i', '2026-09: Problems for three grades', '2026-10-02 done: 168 problems for six grades'),
                    following('choose-problems', action('study-attempts', 'Study attempts and write the next lesson', '2026-10-05 to 2026-12-11',
                        'chu', 'ruiz, "Grade teams"', 'Team notes', '$3,000 title-ii-a', '2026-10: Four teams have begun',
                        '2026-11: Six teams, 31 Thursdays', '2026-12-11 done: Notes of 58 Thursdays'))),
                milestone('families-solve', 'Families solve problems with their children', '2027-04-30', 'marsh', ['2027-04-29 done: Two nights, 143 families'],
                    coded('4c', action('problem-nights', 'Hold two problem nights led by children', '2027-01-19 to 2027-04-23', 'marsh',
                        'chu, "Grade 4 and 5 students"', 'Two nights', '$800 title-i', '2027-02: First night, 64 families',
                        '2027-03: Children chose the problems of the second night', '2027-04-22 done: Two nights, 143 families')))
            ]
        })
    ],
    consulted: ['principals | Joanna Pell', 'teachers | All grade teams', 'parents | Family mathematics night'],
    signed: ['pell as "Principal" on 2026-08-20'],
    decisions: [{ by: 'mill-river', on: '2026-08-27', word: 'approved' }],
    reports: {
        lines: {
            '2027-05': ['comment "Thursday teams go on until the last week of school."'],
            annual: [
                'review figure-out partly "Children try longer; not all of them try in their own way."',
                    'success "Attempts hang in the hallway, wrong ones too."',
                'challenge "Grades 1 and 2 need problems without words."', 'next "Carry the strategy into a plan of two years and add the youngest."',
                    'audience "Families"'
            ]
        }
    }
};

export const bartonNext: Plan = {
    organization: 'barton-es', from: 'SY2027-28', to: 'SY2028-29', dated: '2027-08-09', submitted: ['2027-08-16'], team, vision, mission,
        reviewed: '2027-06-10',
    goals: [
        aligned('mill-river.same-quality', goal('figure-out', 'Each student will solve problems they have not seen before.',
            'After a year children try longer. The goal stays until all of them do.',
            shared('math-barton', 'math', '127 of 224', ['at least 60%', 'at least 66%']),
            shared('ela-barton', 'ela', '136 of 224', ['at least 63%', 'at least 66%'])))
    ],
    needs: {
        scope: 'segmented',
        included: ['outcomes assessments', 'professional-practice', 'performance-routines'],
        process: 'The annual report of the first plan, and 40 attempts from grades 1 and 2 that the teams had set aside.',
        stakeholders: 'Family association, and the children who led the problem nights.',
        findings: [
            strength('thursdays-stay', 'Thursday teams have become a habit.', '2b', '58 of 66 Thursdays in the first half year',
                'The habit can carry younger grades along.'),
            weakness('youngest-left-out', 'Children in grades 1 and 2 meet problems only as words that they cannot read yet.', '3c',
                '40 attempts: 26 stop at reading',
                root('words-as-gate', 'Problems for the youngest are copied from older grades and rely on reading.', '3c')),
            weakness('own-ways-lost', 'In half of the rooms one way to solve a problem crowds out the others.', '4a', 'Photos of 120 attempts in spring',
                root('best-attempt-only', 'Teachers show the neatest attempt and stop the talk there.', '4a'))
        ]
    },
    priorities: [
        priority('all-attempts', 'Attempts of all children', 'words-as-gate, best-attempt-only', {
            name: 'problem-first', title: 'The problem before the example, from grade 1 on', code: '3a',
            if: 'give the youngest problems in pictures and objects and compare three different attempts aloud in every grade',
            then: 'teachers will keep several ways to a solution in play until children have explained them',
            and: 'figure-out', why: 'The strategy worked where children could enter it. This is its second stage.',
            evidence: 'tier 2 "Teaching Math to Young Children, What Works Clearinghouse (2013)"',
            measures: [own('three-ways', 'Observed problem lessons in which three ways are compared', 'Peer visits', 'lessons', '11 of 48',
                ['at least 50%', 'at least 75%'])],
            milestones: [
                milestone('pictures-and-objects', 'Grades 1 and 2 have sixty problems without words', '2027-12-17', 'ruiz',
                    ['2027-11: Forty-one of sixty problems are in use'],
                    action('make-problems', 'Make problems with objects and try them', '2027-08-30 to 2027-12-03', 'ruiz',
                        '"Teachers of grades 1 and 2"', 'Sixty problems in boxes', '$2,200 title-i', '2027-08: Twelve problems',
                        '2027-09: Twenty problems', '2027-10: Thirty-two problems', '2027-11: Forty-one problems, all tried twice'),
                    coded('4a', action('compare-aloud', 'Watch and discuss a lesson in which attempts are compared', '2027-09-13 to 2027-11-12',
                        'chu', 'pell, "Six teachers"', 'Notes of six lessons', '$1,400 title-ii-a', '2027-09: Two lessons watched',
                        '2027-10: Four lessons watched', '2027-11-11 done: Notes of six lessons')))
            ]
        })
    ],
    supports: [
        {
            name: 'rating-films', title: 'Films and a guide for team ratings', serves: 'problem-first', provider: 'mill-river',
                fulfills: 'mill-river.team-ratings',
            needed: '2027-10-11', planned: '2027-10-11 to 2028-03-17', facts: ['frequency "three sessions"'], delivered: ['2027-11 1 of 3 "sessions"'],
                used: ['2027-11 Grade 4 rated two films and asked for one from grade 1.']
        }
    ],
    consulted: ['principals | Joanna Pell', 'teachers | Thursday teams', 'parents | Family association on 2027-06-08'],
    more: ['carry problem-first'],
    signed: ['pell as "Principal" on 2027-08-16'],
    decisions: [{ by: 'mill-river', on: '2027-08-24', word: 'approved' }],
    reports: { lines: {} }
};
