import type { Plan } from '../shapes.ts';
import { action, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

/** A draft: a strategy has no measure yet, and a milestone no actions. */
export const millRiverHigh: Plan = {
    organization: 'mill-river-hs', from: 'SY2027-28', to: 'SY2029-30', dated: '2027-11-15',
    team: ['brandt | Angela Brandt | Principal', 'coyle | Fergus Coyle | Teacher of history', 'amari | Leila Amari | Student council adviser'],
    vision: 'Students who run things.',
    mission: 'Mill River High School educates the town\'s young adults for study, work and citizenship by giving them real responsibility while they are here.',
    goals: [
        goal('voice-and-skill', 'Each student will graduate with the skills and the standing to take part in public life.',
            'Results are good. Students say that school happens to them.',
            shared('graduates-mill', 'graduation', '231 of 249', ['at least 93%', 'at least 94%']),
            shared('belong-mill', 'belonging', 'to be set by 2028-05', ['at least 3.6', 'at least 3.8']))
    ],
    needs: {
        scope: 'segmented',
        included: ['outcomes graduation, postsecondary', 'climate'],
        process: 'Student council and staff read the climate survey of the district together in October.',
        stakeholders: 'Student council; families follow in January.',
        findings: [
            strength('strong-electives', 'Two of three students choose an elective in the arts or trades.', '3c', 'Course file 2026-27',
                'Electives are places where students already decide.'),
            weakness('nothing-to-decide', 'Students have a council and nothing to decide.', '4b', 'Council minutes of two years: events and a vending machine',
                root('adults-decide-first', 'Leaders bring questions to students after they have answered them.', '4b'))
        ]
    },
    priorities: [
        priority('shared-decisions', 'Decisions shared with students', 'adults-decide-first', {
            name: 'student-seats', title: 'Students at the tables where things are decided', code: '4b',
            if: 'give students two seats with a vote in the schedule, budget and hiring committees and prepare both sides for it',
            then: 'committee members will ask for students\' evidence before they decide',
            and: 'voice-and-skill', why: 'Seats without a vote have been tried here for ten years.',
            evidence: 'tier 4 "Student voice, logic model of the leadership team"',
            measures: [],
            milestones: [
                milestone('seats-filled', 'Six students sit on three committees', '2028-05-26', 'amari', [],
                    action('prepare-seats', 'Prepare students and adults in two workshops', '2028-01-18 to 2028-03-03', 'amari', 'coyle',
                        'Two workshops and a page of rules', 'none'))
            ]
        }, {
            name: 'public-work', title: 'Work that the public sees', code: '4c',
            if: 'end one unit of each course with work for an audience outside the school',
            then: 'teachers will plan back from that audience and let students choose the form',
            and: 'voice-and-skill', why: 'An audience makes revision worth it.',
            evidence: 'tier 3 "Project-based learning in high school courses, randomized studies summarized (2021)"',
            measures: [own('public-units', 'Courses with one unit for an outside audience', 'Course plans', 'courses', '9 of 86', ['at least 35%',
                'at least 70%'])],
            milestones: [milestone('first-courses', 'Thirty courses have shown work in public', '2028-06-02', 'coyle', [])]
        })
    ]
};
