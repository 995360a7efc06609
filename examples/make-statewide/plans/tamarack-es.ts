import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, group, grouped, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const tamarack: Plan = {
    organization: 'tamarack-es', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-08-19', submitted: ['2026-08-26'],
    team: ['solberg | Inga Solberg | Principal and grade 5 teacher', 'niemi | Kaisa Niemi | Teacher, grades 2 and 3',
        'foley | Brian Foley | Teacher, grade 4', 'hanson | Beth Hanson | Parent'],
    vision: 'A school the size of a family with a view as wide as the lake.',
    mission: 'Tamarack Elementary teaches the children of the town and of eleven miles of shoreline in classes of two grades.',
    goals: [
        aligned('birch-county.known-and-growing', goal('known', 'Each student will be known well and grow by a year or more in every year.',
            'This is the district\'s common goal. With ninety-six children nobody can hide here, and nobody should be held up either.',
            grouped(shared('ela-small', 'ela', '21 of 52', ['at least 44%', 'at least 50%'], '26 of 54'),
                group('american-indian', 'American Indian students', 'fewer than 10', ['at least 40%', 'at least 45%'],
                    '4 of 7 | Seven children were tested; one answer more or less is fourteen points.')),
            shared('math-small', 'math', '24 of 52', ['at least 50%', 'at least 56%'], '30 of 54'),
            shared('el-small', 'el-progress', 'fewer than 10', ['at least 50%', 'at least 55%'], 'fewer than 10'),
            shared('absence-small', 'absence', '19 of 97', ['at most 17%', 'at most 14%'], '15 of 96')))
    ],
    needs: {
        scope: 'comprehensive',
        included: ['demographics student, community', 'outcomes assessments', 'engagement attendance', 'professional-practice', 'climate'],
        process: 'All six teachers laid out every child\'s work from two years on the gym floor and walked along it.',
        stakeholders: 'Supper at school with 58 family members; children wrote what they were bored by.',
        findings: [
            strength('six-teachers', 'The six teachers know every child in the building.', '4a', 'Each could name the next step of 91 of 96 children',
                'A common table of next steps needs no meeting.'),
            weakness('waiting-children', 'Children who are ahead or behind wait for the other grade to finish.', '3a',
                'Time studies in four rooms: up to 41 minutes of waiting in a morning',
                root('two-lessons-in-a-row', 'Teachers of two grades teach each grade its own lesson, one after the other.', '3a'), {
                    why: ['The other grade works alone while one is taught.', 'Books are written for single grades.',
                        'Nobody has rearranged the books by topic for two grades.']
                }),
            weakness('families-hear-late', 'Families hear about decisions after they are made.', '4b', 'Family survey, March 2026: 17 of 44 say they are asked',
                root('newsletter-only', 'The school tells in a newsletter and has no way to ask.', '4b'))
        ]
    },
    priorities: [
        priority('topics-not-grades', 'Topics instead of grades', 'two-lessons-in-a-row', {
            name: 'two-year-cycle', title: 'A two-year cycle of mathematics topics', code: '3a',
            if: 'rearrange mathematics of two grades into shared topics with three levels of tasks and short checks every two weeks',
            then: 'teachers will open each lesson with both grades together and move children between levels by what the checks show',
            and: 'known', why: 'Rearranging is work that we can do with the books we own.',
            evidence: 'tier 2 "Using Student Achievement Data to Support Instructional Decision Making, What Works Clearinghouse (2009)"',
            measures: [own('moved-by-check', 'Fortnights in which a teacher regroups after the check', 'Planning notebooks', 'fortnights', '0 of 54',
                ['at least 40%', 'at least 70%'], '19 of 54 | Checks were kept, but groups stayed as they were in the weeks before holidays.')],
            milestones: [
                milestone('topics-year-one', 'Topics of the first year are ready and taught', '2027-05-28', 'niemi',
                    ['2027-05-26 done: Nine topics taught in all three rooms'],
                    action('arrange-topics', 'Arrange nine topics with three levels of tasks', '2026-09-08 to 2026-12-11', 'niemi', 'foley',
                        'Nine topic folders', '$2,400 rural-schools', '2026-09: Two folders', '2026-10: Four folders', '2026-11: Six folders',
                        '2026-12-10 done: Nine topic folders'),
                    following('arrange-topics', action('teach-topics', 'Teach the topics and check every two weeks', '2026-12-14 to 2027-05-21',
                        'foley', 'niemi, solberg', 'Checks and regroupings in the notebooks', '$600 title-i', '2027-01: Topic two in all rooms',
                        '2027-02: Topic four; checks take ten minutes', '2027-03: Topic six', '2027-05-20 done: Eighteen checks in each room'))),
                milestone('topics-year-two', 'Topics of the second year are ready', '2028-01-14', 'niemi', ['2027-11: Five of nine folders'],
                    action('arrange-second', 'Arrange the topics of the other year', '2027-08-23 to 2027-12-17', 'niemi',
                        'foley, "A teacher of Birch Lake School"', 'Nine topic folders', '$2,400 rural-schools', '2027-08: Order of topics agreed',
                        '2027-09: Two folders', '2027-10: Three folders', '2027-11: Five folders'))
            ]
        }),
        priority('ask-first', 'Ask first', 'newsletter-only', {
            name: 'kitchen-tables', title: 'Kitchen table talks before decisions', code: '4b',
            if: 'ask families at six kitchen tables each fall and spring what the school should decide next and answer in writing what came of it',
            then: 'teachers will change at least one routine a season because of what families said',
            and: 'known', why: 'On eleven miles of shoreline people come to a neighbor\'s table and not to a meeting.',
            evidence: 'tier 4 "Listening campaigns in small schools, logic model of the regional agency"',
            measures: [own('answered-ideas', 'Family ideas that are answered in writing within a month', 'Ideas list', 'ideas', '0 of 23',
                ['at least 70%', 'at least 90%'], '31 of 38')],
            milestones: [
                milestone('first-tables', 'Six tables in fall, with answers', '2026-12-18', 'hanson', ['2026-12-15 done: Six tables, 22 ideas, 22 answers'],
                    action('hosts', 'Find six hosts and prepare them', '2026-09-14 to 2026-10-16', 'hanson', 'solberg',
                        'Six hosts with a page of questions', '$300 title-i', '2026-09: Four hosts', '2026-10-14 done: Six hosts, one of them on the island'),
                    following('hosts', action('fall-tables', 'Hold the talks and answer in writing', '2026-10-19 to 2026-12-11', 'solberg',
                        'hanson, "Hosts"', 'List of ideas with answers', '$450 title-i', '2026-10: Two tables', '2026-11: Five tables, 19 ideas',
                        '2026-12-11 done: List of 22 ideas with answers'))),
                milestone('one-change', 'One routine has changed each season', '2027-05-28', 'solberg',
                    ['2027-05-24 done: Later start on snow days, and reading boxes on the bus'],
                    coded('4c', action('spring-tables', 'Hold the spring talks and choose the change', '2027-03-08 to 2027-05-14', 'hanson',
                        'solberg', 'The chosen change, described on a page', '$450 title-i', '2027-03: Three tables', '2027-04: Six tables, 16 ideas',
                        '2027-05-12 done: One page: reading boxes on both buses')))
            ]
        })
    ],
    supports: [
        {
            name: 'reading-block', title: 'The reading specialist in blocks of nine weeks', serves: 'two-year-cycle', provider: 'birch-county',
                fulfills: 'birch-county.teach-blocks',
            needed: '2026-09-14', planned: '2026-09-28 to 2027-05-28', facts: ['duration "two blocks of nine weeks"'],
            delivered: ['2027-06 2 of 2 "blocks"'], used: ['2026-11 Two reading groups, so that teachers can plan topics in pairs.'],
            effect: ['2027-03 fully "Topic folders were written in the hours that the specialist took the classes."',
                'annual fully "Both groups finished their cycle."']
        }
    ],
    consulted: ['principals | Inga Solberg', 'teachers | All six', 'parents | Supper with 58 family members', 'students | What children wrote'],
    signed: ['solberg as "Principal" on 2026-08-26', 'hanson as "Parent" on 2026-08-26'],
    decisions: [{ by: 'birch-county', on: '2026-09-01', word: 'approved' }],
    reports: {
        lines: {
            annual: [
                'success "Nobody waits for the other grade to finish any more."', 'lesson "A folder takes a week, not a day."',
                'challenge "With so few children a percentage can hide or invent a change."', 'audience "Families, at six tables"'
            ]
        }
    }
};
