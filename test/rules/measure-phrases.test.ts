import assert from 'node:assert/strict';
import { measureIn } from '../../language/rules/direction/measure-phrases.ts';

describe('the figure of a measure in a text', () => {
    const found: [text: string, phrase: string][] = [
        ['85% of students will read well.', '85%'], ['**87.5 %** of 8th graders', '87.5 %'], ['By 2027, 80 percent will pass.', '80 percent'],
        ['Ninety-five per cent of students', 'Ninety-five per cent'], ['Students will grow 10 points.', '10 points'], ['A 10-point gain', '10-point'],
        ['Nine out of ten', 'Nine out of ten'], ['4 in 5 students will pass.', '4 in 5'], ['Four of five English learners will', 'Four of five'],
        ['Half of our students', 'Half of'], ['two-thirds of the students', 'two-thirds of'], ['Raise scores from 264 to 275.', 'Raise scores from 264 to 275'],
        ['Reduce chronic\n absence by 20.', 'Reduce chronic absence by 20'], ['a score of 21', 'score of 21'], ['level 3 or above', '3 or above'], ['a 3.0 or better GPA', '3.0 or better']
    ];
    for (const [text, phrase] of found) {
        it(`is seen in: ${text}`, () => assert.equal(measureIn(text), phrase));
    }

    const none = [
        'Each student will meet growth targets every year.', 'read at grade level by grade 3', 'from grade 6 to 8', 'grades 6-8', 'improve from grade 3 to grade 5', 'from 7th to 8th grade',
        'a 21st century career', 'in 2026', 'improve by 2028', 'improve writing by 2029-30', 'growth by June 2027', 'the Class of 2030', 'K-12', 'Algebra 1', '1:1 devices', 'Tier 1 of 3',
        'each of our 612 students', 'two of our students', 'pass 3 or more AP exams', 'grade 3 or above', 'age 18 or above', 'every point of view', 'two points of entry', 'come to school by 8:30',
        'Grade 3 in 6 schools for students', 'multi-tiered support in 3 tiers', ''
    ];
    for (const text of none) {
        it(`is none in: ${text === '' ? 'no text' : text}`, () => assert.equal(measureIn(text), undefined));
    }
});
