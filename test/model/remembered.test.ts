import assert from 'node:assert/strict';
import { remembered } from '../../language/model/remembered.ts';

describe('what short texts say is remembered', () => {
    const reads: string[] = [];
    const read = remembered(text => {
        reads.push(text);
        return text.length;
    });

    it('so that the same text is read once', () => {
        assert.deepEqual([read('2026-09-01'), read('2026-09-01'), read('27%')], [10, 10, 3]);
        assert.deepEqual(reads.splice(0), ['2026-09-01', '27%']);
    });

    it('and no longer text, which would keep the file that it stands in', () => {
        assert.deepEqual([read('September 1, 2026'), read('September 1, 2026')], [17, 17]);
        assert.equal(reads.splice(0).length, 2);
    });

    it('and never more than so many', () => {
        for (let i = 0; i < 6000; i++) {
            assert.equal(read(`${i}`), `${i}`.length);
        }
        assert.equal(reads.splice(0).length, 6000);
        assert.deepEqual([read('5999'), read('0')], [4, 1]);
        assert.deepEqual(reads, ['0']);
    });
});
