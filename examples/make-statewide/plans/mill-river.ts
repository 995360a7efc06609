import type { Plan } from '../shapes.ts';
import { action, aligned, coded, following, goal, milestone, own, priority, root, shared, strength, weakness } from '../write.ts';

export const millRiver: Plan = {
    organization: 'mill-river', from: 'SY2026-27', to: 'SY2028-29', dated: '2026-07-02', submitted: ['2026-07-09'],
    team: ['raman | Priya Raman | Superintendent', 'fielding | Mark Fielding | Assistant superintendent for instruction',
        'esposito | Carla Esposito | Director of family and community', 'yoder | Ben Yoder | Assessment coordinator'],
    vision: 'Good schools that know where they are not good enough.',
    mission: 'Mill River Area Schools serves the families of a growing town. It gives each student teaching of the same quality in whichever school and section they sit.',
    reviewed: '2026-01-27',
    purpose: [
        'agree on what good teaching looks like and look at it together in every school',
        'principals will give feedback that teachers can compare and use',
        'same-quality'
    ],
    goals: [
        aligned('superior.pathway', goal('same-quality', 'Each student will be taught as well as the best-taught student of the town.',
            'Averages here are good, and they hide sections and neighborhoods in which they are not.',
            shared('town-ela', 'ela', '1,402 of 2,511', ['2 points above baseline', '5 points above baseline'], '1,448 of 2,498'),
            shared('town-math', 'math', '1,301 of 2,511', ['2 points above baseline', '5 points above baseline'],
                '1,322 of 2,498 | Gains at the elementary schools were lost again in grade 7.')))
    ],
    needs: {
        scope: 'segmented',
        included: ['demographics student, community', 'outcomes assessments', 'professional-practice', 'climate', 'engagement attendance'],
        process: 'An outside reader compared 140 observation forms; the cabinet then observed 22 lessons in pairs without speaking to each other.',
        stakeholders: 'Teachers\' forum in three evenings; a panel of renters and newcomers, whom surveys had missed.',
        findings: [
            strength('steady-data', 'The same interim tests have been given for six years.', '3a', 'Assessment calendar',
                'Sections can be compared over years without another test.'),
            weakness('feedback-differs', 'Teachers get praise in one school and a plan in another for the same lesson.', '2c',
                '140 observation forms: 61 percent rate every row as effective',
                root('form-without-examples', 'The observation form names qualities and shows none, so that each principal fills it in alone.', '2c',
                    'district'), {
                    why: ['Principals rate by what they are used to.', 'They have never rated the same lesson together.',
                        'The form has no examples to rate against.']
                }),
            weakness('half-the-town', 'Input comes from the same forty families.', '4b', 'Sign-in sheets of 19 meetings, 2025-26',
                root('evening-meetings', 'The district asks only in evening meetings at the central office.', '4b', 'district'))
        ]
    },
    priorities: [
        priority('one-picture', 'One picture of good teaching', 'form-without-examples', {
            name: 'calibrated-visits', title: 'Lessons rated together until ratings agree', code: '2c',
            if: 'film lessons that show each row of the observation form and have principals rate lessons together every month',
            then: 'principals will agree on what they see and write feedback with a next step',
            and: 'same-quality', why: 'Feedback that depends on the school cannot lift the weakest sections.',
            evidence: 'tier 3 "Calibration of classroom observers, studies of the Measures of Effective Teaching project (2013)"',
            measures: [own('ratings-agree', 'Joint ratings that differ by no more than one level in any row', 'Rating sheets of joint visits',
                'ratings', '9 of 44', ['at least 50%', 'at least 80%'], '38 of 66'),
                own('next-step-written', 'Observation forms with a next step that names a practice', 'Sample of 140 forms each May', 'forms',
                    '31 of 140', ['at least 45%', 'at least 70%'], '83 of 140')],
            milestones: [
                milestone('films-ready', 'Each row has two films', '2026-12-18', 'fielding', ['2026-12-14 done: Sixteen films for eight rows'],
                    action('film-lessons', 'Film and choose lessons with consent of families', '2026-09-08 to 2026-12-04', 'fielding',
                        '"Eight volunteer teachers"', 'Sixteen films', '$7,400 title-ii-a', '2026-09: Consent forms sent', '2026-10: Six films',
                        '2026-11: Eleven films', '2026-12-03 done: Sixteen films, all with consent')),
                milestone('monthly-ratings', 'Principals have rated eight lessons together', '2027-06-04', 'fielding',
                    ['2027-06-03 done: Eight sessions, fourteen principals and assistants'],
                    coded('2b', following('film-lessons', action('rate-together', 'Rate a film or a lesson together each month',
                        '2026-12-07 to 2027-05-28', 'fielding', 'raman, "All principals"', 'Rating sheets of eight sessions', '$2,800 title-ii-a',
                        '2027-01: Two sessions', '2027-02: Three sessions', '2027-03: Five sessions; the row on questions still divides us',
                        '2027-05-27 done: Rating sheets of eight sessions')))),
                milestone('teachers-rate', 'Teachers rate films in their own teams', '2028-03-24', 'yoder', ['2027-10: Teams at two schools have begun'],
                    action('team-guides', 'Write a guide with which teams can rate without a principal', '2027-08-16 to 2027-10-08', 'yoder',
                        'fielding, "Teachers\' forum"', 'Guide of six pages', '$1,900 title-ii-a', '2027-09: Draft read by the forum',
                        '2027-10-06 done: Guide of five pages'),
                    following('team-guides', action('team-ratings', 'Support each team in three sessions', '2027-10-11 to 2028-03-17', 'yoder',
                        '"Team leads"', 'Rating sheets of teams', '$5,500 title-ii-a; $2,000 general', '2027-10: Nine teams have met',
                        '2027-11: Fourteen of 31 teams have met')))
            ]
        }),
        priority('whole-town', 'Hearing the whole town', 'evening-meetings', {
            name: 'go-where-people-are', title: 'Listening at laundries, plants and playing fields', code: '4b',
            if: 'go each month to a place where families already are, ask two questions and publish what the district did about the answers',
            then: 'principals and cabinet will take decisions with the voices of families who never came to a meeting',
            and: 'same-quality', why: 'The families of the weakest sections are those whom nobody has asked.',
            evidence: 'tier 4 "Listening routine, logic model of the family office"',
            measures: [own('decisions-with-voices', 'Board papers that say what was heard and from whom', 'Board papers of the year', 'papers',
                '4 of 52', ['at least 35%', 'at least 60%'], '21 of 49')],
            milestones: [
                milestone('twelve-places', 'Listening has happened at ten places', '2027-06-04', 'esposito', ['2027-06-02 done: Ten places, 611 answers'],
                    action('two-questions', 'Agree on two questions and train listeners', '2026-08-24 to 2026-10-02', 'esposito',
                        '"Panel of newcomers"', 'Two questions in four languages, fifteen listeners', '$1,500 title-i', '2026-08: Panel has met once',
                        '2026-10-01 done: Two questions in four languages, seventeen listeners'),
                    following('two-questions', action('listen-monthly', 'Listen each month and publish the answers', '2026-10-05 to 2027-05-28',
                        'esposito', 'raman, "Listeners"', 'Ten pages of answers with what was done', '$6,000 title-i; $3,500 general',
                        '2026-10: At the laundry on Canal Street', '2026-12: Three places, 170 answers', '2027-02: Five places',
                        '2027-04: Eight places', '2027-05-26 done: Ten pages, one for each place')))
            ]
        })
    ],
    signed: ['raman as "Superintendent" on 2026-07-09'],
    decisions: [{ by: 'mill-river', on: '2026-07-13', word: 'approved' }],
    reports: {
        lines: {
            '2027-08': ['comment teachers-rate "Three teams asked to begin before the guide is done."'],
            annual: [
                'success "Principals disagree in the open now, and then less."', 'challenge "Grade 7 mathematics is the weakest place in the district."',
                'lesson "Two questions are enough if something follows from the answers."',
                    'next "Put films and ratings into the hands of teachers."', 'audience "School board", "Teachers\' forum"'
            ]
        }
    }
};
