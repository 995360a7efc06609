import type { Plan } from '../shapes.ts';
import { action, following, goal, milestone, own, priority, root, shared, weakness } from '../write.ts';

/** A plan that was approved, and on which nobody has reported. */
export const birchCountyHigh: Plan = {
    organization: 'birch-county-hs', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-09-10', submitted: ['2026-09-14'],
    team: ['karlson | Wade Karlson | Principal', 'ostrom | Ellen Ostrom | Counselor', 'pavlik | Greg Pavlik | Teacher of agriculture and mechanics'],
    vision: 'Graduates who can stay if they wish and leave if they wish.',
    mission: 'Birch County High School readies the young people of four towns for work, study and neighborly life.',
    goals: [
        goal('next-step', 'Each student will graduate with skills that open a first job or a next school.',
            'Half of our graduates had no plan on the day of graduation, as they told us a year later.',
            shared('grads', 'graduation', '82 of 94', ['at least 89%', 'at least 92%', 'at least 94%']),
            shared('nine', 'on-track-9', '71 of 99', ['at least 76%', 'at least 81%', 'at least 86%']))
    ],
    needs: {
        scope: 'segmented',
        included: ['outcomes graduation, postsecondary', 'opportunities participation'],
        process: 'The counselor called 60 graduates of two years; staff read the answers on one afternoon.',
        stakeholders: 'Calls to 60 graduates, and a lunch with eleven employers.',
        findings: [
            weakness('no-plan-at-graduation', 'Half of the graduates leave without a next step.', '3c', 'Calls to 60 graduates: 31 had none',
                root('counseling-in-senior-year', 'Planning begins in grade 12 and is left to one counselor.', '3c'), {
                    why: ['Students choose courses without knowing what for.', 'Advisers take attendance in advisory and do nothing else.',
                        'No one has given advisers a task for grades 9 to 11.']
                })
        ]
    },
    priorities: [
        priority('plan-from-grade-nine', 'A next step from grade 9 on', 'counseling-in-senior-year', {
            name: 'advisory-with-purpose', title: 'An advisory that works on the next step', code: '3c',
            if: 'give every adviser twelve lessons a year in which students try out work, study and money',
            then: 'advisers will review a written next step with each student every spring',
            and: 'next-step', why: 'Every student has an adviser and a half hour a day; what is missing is a task.',
            evidence: 'tier 3 "Helping Students Navigate the Path to College, What Works Clearinghouse (2009), recommendation 3"',
            measures: [own('reviewed-steps', 'Students whose next step was reviewed by an adviser in spring', 'Advisory records', '', '44 of 388',
                ['at least 60%', 'at least 85%', 'at least 95%'])],
            milestones: [
                milestone('lessons-written', 'Twelve lessons are written and taught in two grades', '2027-05-28', 'ostrom', [],
                    action('write-lessons', 'Write twelve lessons with employers', '2026-10-05 to 2027-01-29', 'ostrom', 'pavlik, "Eleven employers"',
                        'Twelve lessons', '$3,600 perkins-v'),
                    following('write-lessons', action('try-lessons', 'Teach them in grades 9 and 10', '2027-02-01 to 2027-05-21', 'pavlik', 'ostrom',
                        'Advisers\' notes', '$900 rural-schools'))),
                milestone('job-days', 'Each student of grade 11 has spent two days at work', '2028-05-26', 'pavlik', [],
                    action('work-places', 'Find sixty places for two days', '2027-09-13 to 2028-01-28', 'pavlik', '"Chamber of commerce"',
                        'List of sixty places', '$1,400 perkins-v'))
            ]
        })
    ],
    consulted: ['principals | Wade Karlson', 'teachers | Staff afternoon on 2026-05-12', 'students | Sixty graduates'],
    signed: ['karlson as "Principal" on 2026-09-14'],
    decisions: [{ by: 'birch-county', on: '2026-09-22', word: 'approved' }]
};
