import assert from 'node:assert/strict';
import { columnsOf, dayWithin, yearShown, yearsOf } from '../../language/progress/columns.ts';
import { TestNetwork } from '../support/network.ts';
import { tutorial } from '../support/tutorial.ts';

describe('columns', () => {
    it('follow the calendar of an organization above, and last until the next begins', async () => {
        const { network } = await tutorial();
        assert.deepEqual(columnsOf(network, 'lincoln-ms', 'SY2026-27').map(each => [each.heading, each.first, each.last]), [
            ['Q1', '2026-08-17', '2026-10-18'],
            ['Q2', '2026-10-19', '2027-01-04'],
            ['S1', '2026-08-17', '2027-01-04'],
            ['Q3', '2027-01-05', '2027-03-21'],
            ['Q4', '2027-03-22', '2027-06-30'],
            ['S2', '2027-01-05', '2027-06-30'],
            ['Year', '2026-07-01', '2027-06-30']
        ]);
    });

    it('without a calendar end on 31 October, 31 December, 15 March and 30 June', async () => {
        const { network } = await TestNetwork.of('school a "A"\n');
        assert.deepEqual(columnsOf(network, 'a', 'SY2027-28').map(each => [each.heading, each.first, each.last, each.since]), [
            ['Q1', '2027-07-01', '2027-10-31', '2027-07-01'],
            ['Q2', '2027-11-01', '2027-12-31', '2027-11-01'],
            ['S1', '2027-07-01', '2027-12-31', '2027-07-01'],
            ['Q3', '2028-01-01', '2028-03-15', '2028-01-01'],
            ['Q4', '2028-03-16', '2028-06-30', '2028-03-16'],
            ['S2', '2028-01-01', '2028-06-30', '2028-01-01'],
            ['Year', '2027-07-01', '2028-06-30', '2027-07-01']
        ]);
    });

    it('begin with their semester where a calendar has nothing else, and with their quarter where it has that', async () => {
        const year = 'school a "A"\ncalendar SY2027-28 for a {\n  semester 1 from 2027-08-16 to 2027-12-17\n  semester 2 from 2028-01-10 to 2028-05-26\n';
        const columns = async (more: string) => columnsOf((await TestNetwork.of(`${year}${more}}\n`)).network, 'a', 'SY2027-28').map(each => [each.heading, each.first, each.last]);
        assert.deepEqual(await columns(''), [
            ['Q1', '2027-08-16', '2027-10-31'], ['Q2', '2027-11-01', '2028-01-09'], ['S1', '2027-08-16', '2028-01-09'],
            ['Q3', '2028-01-10', '2028-03-15'], ['Q4', '2028-03-16', '2028-06-30'], ['S2', '2028-01-10', '2028-06-30'], ['Year', '2027-07-01', '2028-06-30']
        ]);
        assert.deepEqual((await columns('  quarter 3 from 2028-01-05 to 2028-03-10\n')).slice(2, 4), [['S1', '2027-08-16', '2028-01-04'], ['Q3', '2028-01-05', '2028-03-15']]);
    });

    const years: [plan: string, years: string[]][] = [
        ['plan for a from SY2026-27 to SY2028-29', ['SY2026-27', 'SY2027-28', 'SY2028-29']],
        ['plan for a from 2026-08 to 2026-11', ['SY2026-27']],
        ['plan for a from SY2026-27', ['SY2026-27']],
        ['plan for a from SY2028-29 to SY2026-27', ['SY2028-29']],
        ['plan for a', ['SY2025-26']]
    ];
    for (const [text, expected] of years) {
        it(`${text}: ${expected.join(', ')}`, async () => {
            const { network } = await TestNetwork.of(`${text} { }`);
            assert.deepEqual(yearsOf(network.plans.get('a')![0], '2026-06-30'), expected);
        });
    }

    it('the year shown is that of the day, as far as the plan has it', () => {
        const plan = ['SY2026-27', 'SY2027-28'];
        assert.deepEqual(['2020-01-01', '2026-07-01', '2027-06-30', '2027-07-01', '2030-01-01'].map(each => yearShown(plan, each)),
            ['SY2026-27', 'SY2026-27', 'SY2026-27', 'SY2027-28', 'SY2027-28']);
        assert.deepEqual(['2020-01-01', '2026-12-01', '2030-01-01'].map(each => dayWithin('SY2026-27', each)), ['2026-07-01', '2026-12-01', '2027-06-30']);
    });
});
