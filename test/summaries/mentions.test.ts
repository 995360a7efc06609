import assert from 'node:assert/strict';
import { mentioning, mentionsOf } from '../../language/summaries/mentions.ts';

describe('the names that a file may speak of', () => {
    const names = Array.from({ length: 300 }, (_, i) => `name-${i}`);

    it('are those that it speaks of, and their parts between dots', () => {
        const mentions = mentionsOf([...names, 'cedar-valley.coach-schools', 'escuela-ñandú']);
        for (const name of [...names, 'cedar-valley.coach-schools', 'cedar-valley', 'coach-schools', 'escuela-ñandú']) {
            assert.ok(mentioning(name)(mentions), name);
        }
    });

    it('are seldom any others', () => {
        const mentions = mentionsOf(names);
        const others = Array.from({ length: 2000 }, (_, i) => `other-${i}`).filter(name => mentioning(name)(mentions));
        assert.ok(others.length < 40, `${others.length} of 2000`);
    });

    it('are none of an empty file', () => {
        assert.equal(names.some(name => mentioning(name)(mentionsOf([]))), false);
    });
});
