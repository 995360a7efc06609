import assert from 'node:assert/strict';
import { contributionsOf } from '../../language/progress/contribution.ts';
import { rollUp } from '../../language/progress/rollup.ts';
import { defaultSettings } from '../../language/settings.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { TestNetwork } from '../support/network.ts';

const DAY = '2028-06-30';

/** A plan with one measure of the indicator `growth`, and the report of its first year. */
function plan(organization: string, year: string, lines: string, result: string): string {
    return `plan for ${organization} from ${year} {\n  goal g "G" {\n    measure m uses growth {\n      ${lines}\n    }\n  }\n}\n`
        + `report for ${organization} covering ${year} on ${Number(year.slice(2, 6)) + 1}-06-01 {\n  result m ${year} ${result}\n}\n`;
}

/**
 * c has 8 students; b is the smallest of the others, so it is hidden too. The next year all are large enough.
 *
 * @param next the plan of b for the next year
 */
function schools(next: string): string {
    return `district d "D"\nindicator growth "Growth" {\n  unit percent\n  better higher\n}\n${['a', 'b', 'c'].map(name => `school ${name} "${name.toUpperCase()}" in d\n`).join('')}`
        + plan('a', 'SY2026-27', '', '60 of 200') + plan('b', 'SY2026-27', '', '12 of 40') + plan('c', 'SY2026-27', '', '4 of 8')
        + plan('a', 'SY2027-28', 'baseline SY2026-27 30% of b\n      target SY2027-28 7 points above baseline', '70 of 200') + next;
}

const NEXT = plan('b', 'SY2027-28', 'baseline SY2026-27 12 of 40\n      target SY2027-28 5 points above baseline', '20 of 40');

describe('a baseline', () => {
    const measure = (network: TestNetwork['network'], organization: string) => progressView(network, organization, DAY, defaultSettings).goals[0].measures[0];
    const target = (network: TestNetwork['network'], organization: string) => (
        rollUp(network, undefined, DAY, defaultSettings).organizations.find(each => each.id === organization)!.results.find(each => each.year === 'SY2027-28')!.target);

    it('is hidden with the result of its year, and so is a target that counts from it', async () => {
        const { network } = await TestNetwork.of(schools(NEXT));
        const { baseline, years: [year] } = measure(network, 'b');
        assert.deepEqual([baseline.text, year.target.text, year.target.value, year.attainment, year.result.value, year.met], ['hidden: to protect a small group', '5 points above baseline', null, null, 50, true]);
        assert.equal(target(network, 'b'), null);
    });

    it('is shown where the result of its year is', async () => {
        const { network } = await TestNetwork.of(schools(NEXT).replace('4 of 8', '40 of 80'));
        assert.deepEqual([measure(network, 'b').baseline.text, measure(network, 'b').years[0].target.value, target(network, 'b')], ['30 % of 40', 35, 35]);
        assert.deepEqual([measure(network, 'a').baseline.text, target(network, 'a')], ['30 % of B', 37]);
    });

    it('of another organization is hidden with that one\'s result', async () => {
        const { network } = await TestNetwork.of(schools(NEXT));
        assert.deepEqual([measure(network, 'a').baseline.text, measure(network, 'a').years[0].target.value, target(network, 'a')], ['hidden: to protect a small group', null, null]);
    });

    it('of few students gives no target, whatever the results', async () => {
        const { network } = await TestNetwork.of(schools(NEXT).replace('12 of 40\n      target', '3 of 8\n      target').replace('4 of 8', '40 of 80'));
        assert.deepEqual([measure(network, 'b').baseline.isHidden, target(network, 'b')], [true, null]);
    });
});

describe('the page of an organization', () => {
    const networkOf = async (results: Readonly<Record<string, string>>) => (await TestNetwork.of(
        `state s "S"\nregion r "R" in s\nschool a "A" in r\nschool b "B" in s\nindicator growth "Growth" {\n  unit percent\n}\n${Object.entries(results).map(([id, result]) => plan(id, 'SY2027-28', '', result)).join('')}`)).network;
    const shown = (network: TestNetwork['network']) => ['s', 'r', 'a', 'b'].map(each => progressView(network, each, DAY, defaultSettings).goals[0].measures[0].years[0].result.n);
    const rolled = (network: TestNetwork['network']) => ['s', 'r', 'a', 'b'].map(each => rollUp(network, undefined, DAY, defaultSettings).organizations.find(({ id }) => id === each)!.results[0].n);

    it('hides an own result that the rollup hides: what is left of the region would be its school', async () => {
        const network = await networkOf({ s: '0 of 11', r: '0 of 10', a: '0 of 10', b: '0 of 1' });
        assert.deepEqual(rolled(network), [11, null, null, null]);
        assert.deepEqual(shown(network), [11, null, null, null]);
    });

    it('hides the own result of those above a region that would tell the region\'s, whose school says no number', async () => {
        const network = await networkOf({ s: '0 of 11', r: '0 of 1', a: '0%', b: '0 of 10' });
        assert.deepEqual(rolled(network), [null, null, null, 10]);
        assert.deepEqual(shown(network), [null, null, null, 10]);
    });

    it('is the same where the contributions of all organizations are at hand', async () => {
        const { network } = await TestNetwork.of(schools(NEXT));
        const contributions = [...contributionsOf(network, DAY, defaultSettings)];
        const alone = { ...network, plans: new Map([['b', network.plans.get('b')!]]) };
        assert.deepEqual(progressView(alone, 'b', DAY, defaultSettings, undefined, () => contributions), progressView(network, 'b', DAY, defaultSettings));
        assert.notDeepEqual(progressView(alone, 'b', DAY, defaultSettings), progressView(network, 'b', DAY, defaultSettings));
    });
});
