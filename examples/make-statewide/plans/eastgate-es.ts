import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, group, grouped, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const eastgate: Plan = {
    organization: 'eastgate-es', from: 'SY2026-27', to: 'SY2027-28', dated: '2026-08-05', submitted: ['2026-08-12'],
    team: ['arce | Miguel Arce | Principal', 'xiong | Pa Houa Xiong | Language teacher, grades 3 to 5', 'romero | Elena Romero | Grade 4 teacher',
        'tate | Jordan Tate | Instructional coach', 'vang | Mai Vang | Parent, Hmong families\' circle'],
    vision: 'Two languages are a gift, and at Eastgate nobody has to hide one.',
    mission: 'Eastgate Elementary teaches children from 27 language communities. Each of them leaves grade 5 able to read, argue and calculate in English and proud of the language of home.',
    goals: [
        aligned('port-anders.ready', goal('next-year-ready', 'Each student will finish every school year prepared for the next one.',
            'This is the district\'s common goal. For a child who learns English it means that content must not wait until the language is complete.',
            grouped(shared('reading', 'ela', '88 of 246', ['at least 39%', 'at least 44%'], '101 of 251'),
                group('english-learners', 'English learners', '12 of 97', ['at least 18%', 'at least 26%'], '20 of 102')),
            shared('mathematics', 'math', '103 of 246', ['at least 44%', 'at least 48%'], '116 of 251'),
            shared('language-growth', 'el-progress', '59 of 163', ['at least 44%', 'at least 54%'], '78 of 168'),
            shared('missing', 'absence', '96 of 498', ['at most 17%', 'at most 14%'],
                '89 of 502 | Eleven families traveled for six weeks in spring; the school will agree on study plans with them.')))
    ],
    needs: {
        scope: 'segmented',
        included: ['demographics student, community', 'outcomes assessments', 'opportunities equity-of-access', 'professional-practice',
            'other "Language use in lessons"'],
        process: 'Teachers counted who speaks, how long and in which language in 40 lessons; the coach and the district\'s director of multilingual learning led the analysis.',
        stakeholders: 'Circles with Hmong, Somali and Spanish speaking families, each in its own language; drawings and words of 60 students.',
        findings: [
            strength('families-come', 'Nine of ten families come to conferences.', '4a', 'Sign-in sheets, fall and spring 2025-26',
                'Conferences can carry a plan for the child\'s language at home.'),
            weakness('silent-lessons', 'English learners speak less than two minutes in a lesson.', '3b',
                'Talk counts in 40 lessons: median of 95 seconds, none in eleven',
                root('questions-by-teacher', 'Lessons are built on questions of the teacher that one child answers.', '3b'), {
                    why: ['Few tasks need a partner\'s words.', 'Lesson plans name the content and not the talk by which it is learned.',
                        'Teachers have never planned lessons together with the language teacher.']
                }),
            weakness('unseen-starting-point', 'Children who arrive during the year wait five weeks for lessons that fit.', '3a',
                'Files of 31 arrivals, 2025-26',
                root('test-before-lesson', 'Arrivals are tested in English only and placed after the district has scored the test.', '3a'))
        ]
    },
    priorities: [
        priority('talk', 'Talk in every lesson', 'questions-by-teacher', {
            name: 'structured-talk', title: 'Partner talk that a lesson cannot do without', code: '3b',
            if: 'plan with the language teacher a task in each unit that can be solved only by talking, and rehearse its sentences with the children',
            then: 'classroom teachers will hand over ten minutes of each lesson to partner talk and listen instead of asking',
            and: 'next-year-ready', why: 'Time to speak is the condition of learning a language that the school decides on alone.',
            evidence: 'tier 1 "Teaching Academic Content and Literacy to English Learners in Elementary and Middle School, What Works Clearinghouse (2014), recommendation 2"',
            facts: ['serves english-learners'],
            measures: [own('ten-minutes', 'Observed lessons with ten minutes or more of partner talk', 'Talk counts by peers, twenty a semester',
                'lessons', '4 of 40', ['at least 45%', 'at least 75%'],
                '16 of 40 | Grade 2 lost its planning days, and specialists are not yet part of the strategy.')],
            milestones: [
                milestone('units-with-talk', 'Each grade has four units with a talk task', '2027-03-25', 'tate',
                    ['2027-03-24 done: Twenty-four units in the shared folder'],
                    coded('2b', action('study-films', 'Study films of each other\'s lessons in four sessions', '2026-09-08 to 2026-11-13', 'tate',
                        'xiong, "All classroom teachers"', 'Four sessions and a list of twelve tasks that worked', '$6,600 title-ii-a',
                        '2026-09: First session, eleven teachers brought a film', '2026-10: Two sessions, seven tasks on the list',
                        '2026-11-12 done: Four sessions and a list of fourteen tasks')),
                    following('study-films', action('write-talk-units', 'Write talk tasks into four units of each grade', '2026-11-16 to 2027-03-19',
                        'romero', 'xiong, tate', 'Twenty-four units', '$9,900 title-iii; $3,000 title-i', '2026-12: Nine units',
                        '2027-01: Fourteen units', '2027-02 behind: Grade 2 lost both planning days to substitute shortages.',
                        '2027-03-18 done: Twenty-four units, each tried once'))),
                milestone('talk-everywhere', 'Arts, library and physical education have talk tasks too', '2028-02-25', 'romero',
                    ['2027-11: Two of five teams have a task in use'],
                    action('specialist-pairs', 'Pair specialists with a grade team for one unit', '2027-09-07 to 2027-12-10', 'romero',
                        '"Five specialist teachers"', 'Five units with their tasks', '$2,500 title-i', '2027-09: Pairs agreed',
                        '2027-10: Music and library have chosen their units', '2027-11: Three of five units drafted'))
            ]
        }),
        priority('arrivals', 'A good first week', 'test-before-lesson', {
            name: 'first-week', title: 'A first week that finds out what a child knows', code: '3a',
            if: 'listen to each newly arrived child in the language of home and in numbers during the first week and place the child from what we hear',
            then: 'receiving teachers will have lessons on the desk in the second week that begin where the child is',
            and: 'next-year-ready', why: 'Five weeks of waiting are an eighth of a school year.',
            evidence: 'tier 4 "Newcomer profile of the department\'s multilingual office; the school will study its own results"',
            facts: ['serves english-learners'],
            measures: [own('placed-fast', 'Arrivals with a learning profile on the teacher\'s desk within six school days', 'Office log', '',
                '0 of 31', ['at least 60%', 'at least 85%'], '26 of 34')],
            milestones: [
                milestone('profile-in-use', 'Each arrival has a profile by the sixth day', '2027-01-15', 'xiong',
                    ['2027-01-13 done: Profiles for all nine arrivals since November'],
                    action('build-profile', 'Build the profile with speakers of five languages', '2026-09-14 to 2026-10-16', 'xiong',
                        'vang, "Community interpreters"', 'Profile in five languages', '$4,100 title-iii',
                        '2026-09: Questions in Hmong and Spanish tried', '2026-10-15 done: Profile in six languages, Dari included'),
                    following('build-profile', action('train-listeners', 'Train eight staff members to lead a profile', '2026-10-19 to 2026-12-11',
                        'xiong', '"Eight staff members"', 'Eight trained listeners', '$2,700 title-iii', '2026-11: Five of eight trained',
                        '2026-12-10 done: Eight listeners, each has led two profiles'))),
                milestone('second-month', 'Teachers adjust the profile after two months', '2027-06-04', 'xiong',
                    ['2027-06-03 done: Second profiles of 24 of 26 children'],
                    action('second-look', 'Meet on each child after eight weeks', '2027-02-01 to 2027-05-28', 'xiong', 'romero, "Receiving teachers"',
                        'Notes on what was changed', 'none', '2027-02: Five children seen again', '2027-04: Fourteen children seen again',
                        '2027-05-26 done: Notes for 24 children'))
            ]
        })
    ],
    supports: [
        {
            name: 'pair-training', title: 'Training for pairs of language and classroom teachers', serves: 'structured-talk', provider: 'port-anders',
                fulfills: 'port-anders.train-pairs',
            needed: '2026-11-16', planned: '2027-02-08 to 2027-05-21', facts: ['duration "three half days"',
                'methodology "in pairs, with a film of one lesson each"'],
            delivered: ['2027-05 3 of 3 "half days"'], used: ['2027-04 Six pairs took part; their films are used in our own sessions.'],
            effect: ['annual partly "Useful, but it came after the units were written."']
        }
    ],
    consulted: ['principals | Miguel Arce wrote the draft with the coach.', 'teachers | Talk counts were taken and read by 24 of 26 teachers',
        'parents | Three circles in the languages of families', 'students | Drawings and words of 60 children on their first week'],
    monitored: ['port-anders each quarter'],
    signed: ['arce as "Principal" on 2026-08-12', 'vang as "Parent representative" on 2026-08-12'],
    decisions: [{ by: 'port-anders', on: '2026-08-21', word: 'approved' }],
    reports: {
        lines: {
            annual: [
                'success "A profile took two hours of listening and saved five weeks."', 'challenge "Reading moved faster than talk in mathematics lessons."',
                'lesson "Teachers who filmed themselves changed first."', 'next "Bring talk tasks into the lessons of specialists."',
                    'audience "Family circles"'
            ],
            '2027-08': ['comment "Six children who arrived over the summer had a profile before the first day."']
        }
    }
};
