import assert from 'node:assert/strict';
import { addDays, firstDay, isRealDay, lastDay, readDay, readPeriod, schoolYearOf, type YearCalendar } from '../../language/model/periods.ts';
import { planOn, planSpan } from '../../language/model/plans.ts';

describe('periods as authors write them', () => {
    const right = ['2026-09-01', '2024-02-29', '2000-02-29', '2026-09', '2026-12', 'SY2026-27', 'SY1999-00', 'SY2026-27 Q1', 'SY2026-27 Q4', 'SY2026-27 S1', 'SY2026-27 S2'];
    for (const text of right) {
        it(`${text} is right as it is`, () => assert.deepEqual(readPeriod(text), { period: text }));
    }

    const meant: [text: string, period: string][] = [
        ['9/1/2026', '2026-09-01'], ['09/01/2026', '2026-09-01'], ['12/31/26', '2026-12-31'], ['31/12/2026', '2026-12-31'], ['9-1-2026', '2026-09-01'],
        ['2026/9/1', '2026-09-01'], ['2026-9-1', '2026-09-01'], ['2026-9', '2026-09'],
        ['2026-09-31', '2026-09-30'], ['2027-02-29', '2027-02-28'], ['1900-02-29', '1900-02-28'], ['2/30/2028', '2028-02-29'],
        ['SY2026-29', 'SY2026-27'], ['SY2026-2027', 'SY2026-27'], ['SY26-27', 'SY2026-27'], ['SY2026', 'SY2026-27'], ['SY2026-29 Q2', 'SY2026-27 Q2'], ['2026-27', 'SY2026-27'],
        ['2026', 'SY2026-27'], ['SY1999-01', 'SY1999-00'],
        ['September 1, 2026', '2026-09-01'], ['Sept. 1st 2026', '2026-09-01'], ['Sep 2026', '2026-09'], ['may 31 2027', '2027-05-31'], ['Feb. 30, 2027', '2027-02-28']
    ];
    for (const [text, period] of meant) {
        it(`${text} is read as ${period}, with the fix`, () => {
            const read = readPeriod(text);
            assert.equal(read.period, period);
            assert.equal(read.problem?.newText, period);
            assert.ok(read.problem?.message.includes(period));
        });
    }

    for (const text of ['SY2026\u201327', 'SY2026\u201127', '2026\u201309\u201301', 'SY2026-27  Q1']) {
        it(`${JSON.stringify(text)} is read without a word: dashes and blanks are signs of the same`, () => {
            const read = readPeriod(text);
            assert.equal(read.problem, undefined);
            assert.match(read.period!, /^(SY2026-27( Q1)?|2026-09-01)$/);
        });
    }

    for (const text of ['13/13/2026', '2026-13-01', '2026-13', '2026-00', '2026-09-00', '2026-09-32', 'SY2026-27 Q5', 'SY2026-27 Q0', 'SY2026-27 S3', '3c', '12', 'August', '', '1-2-3-4']) {
        it(`${JSON.stringify(text)} means no period`, () => {
            const read = readPeriod(text);
            assert.equal(read.period, undefined);
            assert.ok(read.problem);
        });
    }

    it('a day without its year is none, but is told', () => {
        for (const [text, day] of [['Sept. 1', '09-01'], ['9/1', '09-01'], ['Feb 29th', '02-29'], ['12-31', '12-31']]) {
            const { period, yearless, problem } = readPeriod(text);
            assert.deepEqual([period, yearless], [undefined, day], text);
            assert.ok(problem?.message.includes(day));
        }
        assert.deepEqual(readPeriod('13/40').yearless, undefined);
    });

    it('where a day is needed a longer period is none, and says which day', () => {
        assert.deepEqual(readDay('2026-09-01'), { period: '2026-09-01' });
        assert.equal(readDay('9/1/2026').period, '2026-09-01');
        for (const [text, day] of [['2026-09', '2026-09-01'], ['SY2026-27', '2026-07-01'], ['SY2026-27 Q2', '2026-11-01']]) {
            assert.equal(readDay(text).period, undefined);
            assert.ok(readDay(text).problem?.message.includes(day), text);
        }
    });

    it('real days are those of the calendar', () => {
        assert.deepEqual(['2024-02-29', '2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-1-1', '2026-09'].map(isRealDay), [true, false, false, false, false, false, false]);
    });
});

describe('the days of a period', () => {
    const plain: [period: string, first: string, last: string][] = [
        ['2026-09-15', '2026-09-15', '2026-09-15'],
        ['2026-09', '2026-09-01', '2026-09-30'], ['2026-12', '2026-12-01', '2026-12-31'], ['2028-02', '2028-02-01', '2028-02-29'], ['2027-02', '2027-02-01', '2027-02-28'],
        ['9999-12', '9999-12-01', '9999-12-31'],
        // Without a calendar quarters end on 31 October, 31 December, 15 March and 31 May, the year on 30 June: breaks belong to the quarter before.
        ['SY2026-27', '2026-07-01', '2027-06-30'],
        ['SY2026-27 Q1', '2026-07-01', '2026-10-31'], ['SY2026-27 Q2', '2026-11-01', '2026-12-31'], ['SY2026-27 Q3', '2027-01-01', '2027-03-15'], ['SY2026-27 Q4', '2027-03-16', '2027-06-30'],
        ['SY2026-27 S1', '2026-07-01', '2026-12-31'], ['SY2026-27 S2', '2027-01-01', '2027-06-30'],
        ['SY0026-27', '0026-07-01', '0027-06-30'], ['SY0026-27 Q2', '0026-11-01', '0026-12-31']
    ];
    for (const [period, first, last] of plain) {
        it(`${period} without a calendar`, () => assert.deepEqual([firstDay(period), lastDay(period)], [first, last]));
    }

    const calendar: YearCalendar = {
        year: 'SY2026-27',
        quarters: [
            { number: 1, from: '2026-08-17', to: '2026-10-16' }, { number: 2, from: '2026-10-19', to: '2026-12-18' },
            { number: 3, from: '2027-01-05', to: '2027-03-12' }, { number: 4, from: '2027-03-22', to: '2027-05-28' }
        ]
    };
    // A quarter lasts until the next begins: the winter break belongs to quarter 2.
    const declared: [period: string, first: string, last: string][] = [
        ['SY2026-27', '2026-07-01', '2027-06-30'],
        ['SY2026-27 Q1', '2026-08-17', '2026-10-18'], ['SY2026-27 Q2', '2026-10-19', '2027-01-04'], ['SY2026-27 Q3', '2027-01-05', '2027-03-21'], ['SY2026-27 Q4', '2027-03-22', '2027-06-30'],
        ['SY2026-27 S1', '2026-08-17', '2027-01-04'], ['SY2026-27 S2', '2027-01-05', '2027-06-30'],
        ['2026-10', '2026-10-01', '2026-10-31']
    ];
    for (const [period, first, last] of declared) {
        it(`${period} with the state's calendar`, () => assert.deepEqual([firstDay(period, calendar), lastDay(period, calendar)], [first, last]));
    }

    it('a calendar that lacks quarters leaves the usual days', () => {
        const half = { year: 'SY2026-27', quarters: calendar.quarters.slice(0, 2) };
        assert.equal(lastDay('SY2026-27 Q2', half), '2026-12-31');
        assert.equal(firstDay('SY2026-27 Q3', half), '2027-01-01');
    });

    it('days are counted over months, years and leap days', () => {
        assert.equal(addDays('2028-02-28', 1), '2028-02-29');
        assert.equal(addDays('2027-02-28', 1), '2027-03-01');
        assert.equal(addDays('2027-01-01', -1), '2026-12-31');
        assert.equal(addDays('2026-03-08', 1), '2026-03-09', 'the day on which clocks change is one day');
    });

    it('school years begin on 1 July', () => {
        assert.deepEqual(['2026-06-30', '2026-07-01', '2027-06-30', '1999-12-31'].map(schoolYearOf), ['SY2025-26', 'SY2026-27', 'SY2026-27', 'SY1999-00']);
    });
});

describe('which plan a day means', () => {
    const old = planSpan('SY2023-24', 'SY2025-26');
    const now = planSpan('SY2026-27', 'SY2028-29');
    const plans = [old, now];

    it('the one whose period holds it, first and last day included', () => {
        for (const [day, plan] of [['2023-07-01', old], ['2026-06-30', old], ['2026-07-01', now], ['2029-06-30', now]] as const) {
            assert.equal(planOn(plans, day), plan, day);
        }
    });

    it('after all of them the last, before all of them the first, between them the one before', () => {
        assert.equal(planOn(plans, '2031-01-01'), now);
        assert.equal(planOn(plans, '2020-01-01'), old);
        assert.equal(planOn([planSpan('2026-08', '2026-11'), planSpan('2027-01', '2027-03')], '2026-12-15')?.first, '2026-08-01');
        assert.equal(planOn([], '2026-12-15'), undefined);
    });

    it('a plan without an end has the end of its beginning, one without a beginning is open', () => {
        assert.deepEqual(planSpan('2026-08', undefined), { first: '2026-08-01', last: '2026-08-31' });
        assert.deepEqual(planSpan(undefined, undefined), { first: '0000-01-01', last: '9999-12-31' });
    });

    it('a 90-day plan goes from the first of its first month to the last of its last', () => {
        assert.deepEqual(planSpan('2026-08', '2026-11'), { first: '2026-08-01', last: '2026-11-30' });
    });
});
