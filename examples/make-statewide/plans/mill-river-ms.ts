import type { Plan } from '../shapes.ts';
import { action, aligned, following, goal, group, grouped, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

/** A plan that the district has returned. */
export const millRiverMiddle: Plan = {
    organization: 'mill-river-ms', from: 'SY2027-28', to: 'SY2029-30', dated: '2027-10-11', submitted: ['2027-10-18'],
    team: ['delacroix | Scott Delacroix | Principal', 'nair | Anjali Nair | Mathematics department lead', 'ochoa | Ramon Ochoa | Counselor',
        'weiss | Deborah Weiss | Assistant principal'],
    vision: 'A middle school where effort is visible.',
    mission: 'Mill River Middle School leads young adolescents from childhood\'s habits to habits of study, with adults who expect much and explain why.',
    goals: [
        aligned('mill-river.same-quality', goal('ready-for-algebra', 'Each student will enter high school ready for algebra.',
            'Grade 7 is where students of low-income families fall away from mathematics, and they do not come back.',
            grouped(shared('math-middle', 'math', '318 of 681', ['at least 49%', 'at least 53%', 'at least 57%']),
                group('economically-disadvantaged', 'Economically disadvantaged students', '61 of 246', ['at least 30%', 'at least 36%', 'at least 42%'])),
            shared('ela-middle', 'ela', '387 of 681', ['at least 59%', 'at least 62%', 'at least 65%']),
            shared('absence-middle', 'absence', '109 of 684', ['at most 14%', 'at most 12%', 'at most 10%'])))
    ],
    needs: {
        scope: 'comprehensive',
        included: ['demographics student', 'outcomes assessments', 'accountability', 'engagement attendance', 'personnel-policy', 'professional-practice'],
        process: 'Department leads compared course placement, homework and results of two years by section.',
        stakeholders: 'Staff meeting on 2027-09-22.',
        findings: [
            strength('new-lead-team', 'Department leads have common time every day since this fall.', '1a', 'Schedule of 2027-28',
                'They can read results while they are fresh.'),
            weakness('lower-track', 'Students of low-income families are placed in the slower mathematics course.', '1a',
                'Placement file: 58 percent of them, 21 percent of others, at equal grade 5 scores',
                root('placement-by-recommendation', 'Placement rests on a recommendation that nobody compares with results.', '1a'), {
                    why: ['Placement follows recommendations of grade 6 teachers.', 'Recommendations follow homework.',
                        'No one has ever set results beside recommendations.']
                }),
            weakness('homework-gap', 'Every fourth homework of these students is missing.', '2c', 'Grade books of fall 2027',
                root('homework-rules-differ', 'Each teacher has other rules on homework, and help is at hours when buses have left.', '2c'))
        ],
        inequities: ['placement | Equal scores lead to unequal courses. | Place every student by score first, with appeals upward only.']
    },
    priorities: [
        priority('fair-placement', 'Placement that opens doors', 'placement-by-recommendation', {
            name: 'placement-by-results', title: 'A placement review that leaders own', code: '1a',
            if: 'publish placement by group each semester and have the leadership team answer for every student placed below the score',
            then: 'grade 6 teachers will recommend from results and prepare students to move up',
            and: 'ready-for-algebra', why: 'Leaders set the course of placement, and only they can make it urgent.',
            evidence: 'tier 2 "Universal placement in algebra, quasi-experimental studies of three districts (2016)"',
            facts: ['serves economically-disadvantaged'],
            measures: [own('recommendation-matches', 'Recommendations that agree with results or go above them', 'Placement file', 'recommendations',
                '171 of 228', ['at least 85%', 'at least 92%', 'at least 97%'])],
            milestones: [
                milestone('placement-reviewed', 'Placement of spring is reviewed by the team', '2028-05-12', 'weiss', [],
                    action('publish-placement', 'Publish placement by group for the first time', '2028-01-10 to 2028-02-11', 'weiss', 'nair',
                        'Two pages for staff and families', 'none'),
                    following('publish-placement', action('answer-for-each', 'Answer for each student placed below the score',
                        '2028-02-14 to 2028-04-28', 'delacroix', 'weiss, ochoa', 'List of students with a reason or a new place', '$2,100 title-i')))
            ]
        }),
        priority('homework-that-works', 'Homework that every student can do', 'homework-rules-differ', {
            name: 'common-expectations', title: 'One expectation of homework, and help before the bus', code: '2c',
            if: 'agree on what homework is for, count it in one way and move help into the last half hour of the day',
            then: 'teachers will assign work that students can begin at school and respond to it within two days',
            and: 'ready-for-algebra', why: 'Rules that differ by room are ours to settle.',
            evidence: 'tier 4 "Logic model of the department leads"',
            measures: [own('two-days', 'Homework that is answered within two days', 'Sample of thirty students a month', 'assignments', '96 of 410',
                ['at least 45%', 'at least 65%', 'at least 80%'])],
            milestones: [
                milestone('agreement-homework', 'Departments teach by one agreement', '2028-03-24', 'nair', [],
                    action('write-expectation', 'Write the agreement and try it in grade 7', '2028-01-10 to 2028-03-10', 'nair', '"Grade 7 teachers"',
                        'One page', '$1,300 title-ii-a'))
            ]
        })
    ],
    consulted: ['principals | Scott Delacroix and Deborah Weiss', 'teachers | Staff meeting on 2027-09-22'],
    monitored: ['mill-river each quarter'],
    signed: ['delacroix as "Principal" on 2027-10-18'],
    decisions: [
        { by: 'mill-river', on: '2027-11-03',
            word: 'Families of the students whose placement is to change were not consulted, and no action works on the help before the bus that the second strategy promises.' }
    ]
};
