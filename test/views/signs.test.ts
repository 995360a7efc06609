import assert from 'node:assert/strict';
import { countText, figure, NOTHING, ofAll } from '../../language/views/signs.ts';

describe('figures as readers see them', () => {
    it('have their thousands apart, in every unit and in counts', () => {
        assert.deepEqual([figure(12_500, 'dollars'), figure(27.089, 'percent'), figure(1234.5, 'number'), countText(10_779)], ['$12,500', '27.09 %', '1,234.5', '10,779']);
        assert.equal(ofAll(105_581, 176_354), '105,581 of 176,354');
    });

    it('are a dash where there is nothing to count', () => {
        assert.equal(ofAll(0, 0), NOTHING);
        assert.equal(ofAll(0, 3), '0 of 3');
    });
});
