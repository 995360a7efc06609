import type { Plan } from '../shapes.ts';
import { action, coded, following, goal, group, grouped, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const birchLake: Plan = {
    organization: 'birch-lake', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-08-20',
    updated: [['2026-10-02', 'Wrote the second strategy anew with the education committee of the Birch Lake Band.']], submitted: ['2026-08-25', '2026-10-05'],
    team: ['whitefeather | Marlene Whitefeather | Principal', 'beaulieu | Tom Beaulieu | Ojibwe language teacher',
        'strand | Karen Strand | Teacher, grades 7 and 8', 'jourdain | Alice Jourdain | Education committee of the Birch Lake Band'],
    vision: 'Children who know where they come from and can go anywhere.',
    mission: 'Birch Lake School teaches children of the Band and of the town side by side, from kindergarten to grade 8, in the languages and knowledge of both.',
    reviewed: '2026-09-24',
    goals: [
        goal('strong-learners', 'Each student will read, reason and speak with confidence in grade-level work.',
            'Elders say that a child who is listened to will speak. The school wants to hear its students in every lesson.',
            grouped(shared('ela-lake', 'ela', '49 of 151', ['at least 36%', 'at least 42%', 'at least 48%'], '58 of 149'),
                group('american-indian', 'American Indian students', '22 of 88', ['at least 30%', 'at least 38%', 'at least 45%'], '30 of 90')),
            shared('math-lake', 'math', '40 of 151', ['at least 30%', 'at least 36%', 'at least 42%'],
                '41 of 149 | Reading came first; mathematics notebooks began only in February.'),
            shared('el-lake', 'el-progress', '6 of 15', ['at least 45%', 'at least 55%', 'at least 60%'], '9 of 14'),
            shared('absence-lake', 'absence', '74 of 229', ['at most 28%', 'at most 23%', 'at most 18%'], '60 of 231'))
    ],
    needs: {
        scope: 'comprehensive',
        included: ['demographics student, community', 'outcomes assessments', 'engagement attendance, behavior',
            'opportunities participation, equity-of-access', 'climate', 'other "Language and culture"'],
        process: 'Teachers read results beside attendance by season; after the return the education committee of the Band joined for three evenings in September.',
        stakeholders: 'Education committee of the Band, four elders, and conversations with every family of grades 5 to 8.',
        findings: [
            strength('language-teacher', 'Every child learns Ojibwe from kindergarten on.', '4c', 'Schedules of all classes',
                'The language teacher can bring knowledge of place into every subject.'),
            weakness('short-answers', 'Students answer in single words and seldom give reasons.', '3b',
                'Recordings of 30 lessons: 6 percent of answers have a because',
                root('pace-of-pages', 'Lessons follow the pages of the book and leave no time to explain one\'s thinking.', '3b')),
            weakness('spring-and-fall-absence', 'Absence doubles in the weeks of sugar bush and ricing.', '4c', 'Attendance by week, three years',
                root('calendar-against-community', 'The school treats learning at sugar bush and on the lake as absence instead of teaching there.', '4c'), {
                    why: ['Families take children along, as they always have.', 'The school marks them absent and gives no tasks.',
                        'Nobody asked the families what children learn there.']
                })
        ],
        inequities: ['field-trips | Students of the Band side missed half of the science trips, which fell into ricing. | Science trips are planned with the committee\'s calendar.']
    },
    priorities: [
        priority('reasons', 'Students who give reasons', 'pace-of-pages', {
            name: 'thinking-notebooks', title: 'Notebooks for thinking, shared every day', code: '3b',
            if: 'give the first ten minutes of each lesson to one question that students answer in a notebook and to a neighbor before anyone hears an answer',
            then: 'teachers will begin lessons from students\' reasons and slow down where reasons are missing',
            and: 'strong-learners', why: 'It costs ten minutes and changes who does the thinking.',
            evidence: 'tier 2 "Improving Mathematical Problem Solving in Grades 4 Through 8, What Works Clearinghouse (2012), recommendation 2"',
            facts: ['serves american-indian'],
            measures: [own('begin-with-reasons', 'Observed lessons that begin from students\' written reasons', 'Peer visits, thirty a year',
                'lessons', '2 of 30', ['at least 40%', 'at least 65%', 'at least 80%'], '14 of 30')],
            milestones: [
                milestone('notebooks-in-reading', 'Notebooks are used in reading and social studies', '2027-01-15', 'strand',
                    ['2027-01-12 done: Used daily in nine of eleven classes'],
                    action('choose-questions', 'Choose questions for two units of each class', '2026-10-19 to 2026-12-04', 'strand',
                        '"All classroom teachers"', 'Bank of 110 questions', '$1,800 title-i', '2026-10: Questions for three classes',
                        '2026-11: Questions for eight classes', '2026-12-03 done: Bank of 124 questions'),
                    following('choose-questions', action('start-notebooks', 'Start in two subjects and visit each other', '2026-12-07 to 2027-01-08',
                        'strand', 'whitefeather', 'Notes of eleven visits', 'none', '2026-12: Started in five classes',
                        '2027-01-07 done: Notes of ten visits'))),
                milestone('notebooks-in-math', 'Notebooks are used in mathematics', '2027-05-28', 'strand',
                    ['2027-06-04 done: Used in eight of eleven classes'],
                    coded('2b', action('math-visits', 'Study two lessons at Tamarack and plan our own', '2027-02-01 to 2027-04-30', 'strand',
                        '"Kaisa Niemi of Tamarack Elementary"', 'Six planned lessons', '$1,200 title-ii-a', '2027-02: First visit, on a day of snow',
                        '2027-03: Second visit; four lessons planned', '2027-04-28 done: Six planned lessons, taught in five classes'))),
                milestone('student-led', 'Students of grades 6 to 8 choose the question', '2028-05-26', 'strand', [],
                    action('question-council', 'Form a council of students that writes questions', '2027-09-07 to 2027-11-19', 'strand',
                        '"Twelve students"', 'Forty questions by students', '$300 title-i', '2027-09: Council of twelve meets on Thursdays',
                        '2027-10: Nineteen questions', '2027-11-18 done: Forty-three questions by students'))
            ]
        }),
        priority('learning-on-the-land', 'Learning where life happens', 'calendar-against-community', {
            name: 'seasonal-units', title: 'Units for ricing and sugar bush', code: '4c',
            if: 'teach two units a year together with elders at the places where families are in those weeks',
            then: 'teachers and elders will plan, teach and assess the same tasks in reading, science and Ojibwe',
            and: 'strong-learners', why: 'The committee said: do not count our children as missing when they are learning.',
            evidence: 'tier 3 "Culturally based instruction and attendance of American Indian students, review by the regional laboratory (2019)"',
            facts: ['serves american-indian'],
            measures: [own('planned-with-elders', 'Seasonal lessons that an elder and a teacher planned together', 'Unit records', 'lessons',
                '0 of 24', ['at least 50%', 'at least 75%', 'at least 90%'], '13 of 22')],
            milestones: [
                milestone('sugar-bush', 'A first unit is taught at sugar bush', '2027-04-23', 'beaulieu',
                    ['2027-04-21 done: Eight days on the land, 118 students'],
                    action('plan-sugar-bush', 'Plan the unit with four elders', '2027-01-05 to 2027-02-26', 'beaulieu', 'jourdain, "Four elders"',
                        'Unit of eight days', '$4,600 title-vi', '2027-01: Elders chose what may be written down',
                        '2027-02-25 done: Unit of eight days in two languages'),
                    following('plan-sugar-bush', action('teach-sugar-bush', 'Teach the unit and keep attendance on the land',
                        '2027-03-22 to 2027-04-16', 'beaulieu', 'strand, "Bus drivers"', 'Attendance and students\' reports',
                        '$7,200 title-vi; $2,000 rural-schools', '2027-03: Sap began to run on March 24',
                        '2027-04-16 done: Attendance of 94 percent, 61 reports by students'))),
                milestone('ricing', 'A second unit is taught at ricing', '2027-10-08', 'beaulieu', ['2027-10-06 done: Six days on two lakes, 126 students'],
                    action('plan-ricing', 'Plan the unit and its safety', '2027-08-16 to 2027-09-03', 'beaulieu',
                        'jourdain, "County sheriff\'s water patrol"', 'Unit of six days and a safety plan', '$3,900 title-vi',
                        '2027-09-02 done: Unit of six days and a safety plan signed by the patrol'),
                    following('plan-ricing', action('teach-ricing', 'Teach the unit on the lakes', '2027-09-07 to 2027-10-01', 'beaulieu',
                        'strand, "Elders"', 'Attendance and students\' reports', '$6,800 title-vi', '2027-09: Four of six days held; wind took two',
                        '2027-10-05 done: Attendance of 95 percent, 70 reports by students')))
            ]
        })
    ],
    supports: [
        {
            name: 'block-lake', title: 'Two blocks of the special education specialist', serves: 'thinking-notebooks', provider: 'birch-county',
                fulfills: 'birch-county.teach-blocks',
            needed: '2026-11-16', planned: '2026-11-30 to 2027-05-28', facts: ['duration "two blocks of nine weeks"'],
            delivered: ['2027-06 1 of 2 "blocks" because "The second block fell to a long illness, and no substitute was found."'],
            used: ['2027-02 The specialist wrote sentence starters for notebooks.'], effect: ['annual partly "Starters stay; the groups stopped in March."']
        },
        { name: 'data-visit', title: 'A day with the regional agency\'s data team', serves: 'thinking-notebooks', provider: 'iron-country',
            needed: '2027-09-15', facts: ['duration "one day"'] }
    ],
    consulted: ['principals | Marlene Whitefeather', 'teachers | All eleven classroom teachers',
        'parents | Conversations with every family of grades 5 to 8',
        'tribes | Education committee of the Birch Lake Band, three evenings in September', 'community | Four elders'],
    monitored: ['birch-county each quarter'],
    signed: ['whitefeather as "Principal" on 2026-10-05', 'jourdain as "For the education committee" on 2026-10-05'],
    decisions: [
        { by: 'birch-county', on: '2026-09-08',
            word: 'The plan names American Indian students and was not yet discussed with the Band. Please meet with its education committee and submit again.' },
        { by: 'birch-county', on: '2026-10-14', word: 'approved' }
    ],
    reports: {
        lines: {
            '2026-12': ['comment "Elders will decide in January which knowledge may stand in a written unit."'],
            '2027-05': ['comment notebooks-in-math "Mathematics notebooks need a page without lines, students say."'],
            annual: [
                'success "In the weeks of sugar bush attendance was higher than in the rest of spring."', 'challenge "Mathematics notebooks began late."',
                'lesson "The plan got better by being returned."', 'audience "Families", "Education committee of the Birch Lake Band"'
            ],
            '2027-08': ['comment "The water patrol will be on both lakes on all six days."']
        }
    }
};
