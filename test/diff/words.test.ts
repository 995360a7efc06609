import assert from 'node:assert/strict';
import { compareWords } from '../../language/diff/words.ts';

/** `a [-b-]{+c+}`. */
function show(before: string, after: string): string | undefined {
    return compareWords(before, after)?.map(({ text, change }) => (change === 'kept' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');
}

describe('two texts word by word', () => {
    it('say which words came and went', () => {
        assert.equal(show('two years of mentoring', 'three years of mentoring'), '[-two-]{+three+} years of mentoring');
        assert.equal(show('Ready.', 'Ready for all.'), 'Ready{+ for all+}.');
        assert.equal(show('we plan with every teacher', 'we plan together with every teacher'), 'we plan {+together +}with every teacher');
    });

    it('take words next to each other for one change', () => {
        assert.equal(show('each new teacher has a mentor', 'each new teacher gets one mentor'), 'each new teacher [-has a-]{+gets one+} mentor');
        assert.equal(show('pairs with a trained mentor for long', 'pairs with one mentor for long'), 'pairs with [-a trained-]{+one+} mentor for long');
    });

    it('leave nothing of either text out', () => {
        const [before, after] = ['a  b, <b>c</b> “d” – e & ünïcode ✕ end', 'a b; <i>c</i> “d” e & unïcode ✕ new end'];
        const pieces = compareWords(before, after)!;
        assert.equal(pieces.filter(each => each.change !== 'added').map(each => each.text).join(''), before);
        assert.equal(pieces.filter(each => each.change !== 'removed').map(each => each.text).join(''), after);
    });

    it('are not compared where they have little in common, or very much differs', () => {
        assert.equal(compareWords('Every learner leaves ready.', 'We believe in our teachers.'), undefined);
        const words = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ');
        assert.equal(compareWords(words('a'), words('b')), undefined);
    });
});
