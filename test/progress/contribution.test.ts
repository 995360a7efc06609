import assert from 'node:assert/strict';
import { contributionOf, contributionsOf, mergeContributions, type Contribution } from '../../language/progress/contribution.ts';
import { addPractice, addRows, noRows } from '../../language/progress/rows.ts';
import { rollUp, type OrganizationRollup } from '../../language/progress/rollup.ts';
import { rootsOf, sumsBelow, treeFrom } from '../../language/progress/organization-tree.ts';
import { defaultSettings } from '../../language/settings.ts';
import { statewideFiles } from '../../examples/make-statewide/files.ts';
import { Random } from '../support/random.ts';
import { TestNetwork } from '../support/network.ts';
import { plainNetwork, type PlainPlaces } from './plain-network.ts';

const DAY = '2027-12-01';

describe('what organizations contribute to rollups', () => {
    let sample: TestNetwork;
    before(async () => {
        sample = await TestNetwork.of(Object.fromEntries([...statewideFiles()].filter(([path]) => path.endsWith('.plan'))));
    });

    it('merges in any order and any grouping to the same rollup, also after it was written down as JSON', () => {
        const { network } = sample;
        const random = new Random(31);
        const all = [...contributionsOf(network, DAY, defaultSettings)];
        assert.equal(all.length, network.organizations.size);
        const expected = JSON.stringify(rollUp(network, undefined, DAY, defaultSettings));
        for (let i = 0; i < 40; i++) {
            let parts: Contribution[][] = random.shuffled(all).map(each => [JSON.parse(JSON.stringify(each)) as Contribution]);
            // Some are in two parts.
            parts.push([random.of(all), random.of(all)]);
            while (parts.length > 1) {
                const [a, b, ...rest] = random.shuffled(parts);
                parts = [mergeContributions(a, b), ...rest];
            }
            assert.deepEqual(parts[0], mergeContributions(all));
            assert.equal(JSON.stringify(rollUp(network, undefined, DAY, defaultSettings, random.shuffled(parts[0]))), expected);
        }
    });

    it('is plain and small: about 2 KB for a plan of the example', () => {
        const { network } = sample;
        const all = [...contributionsOf(network, DAY, defaultSettings)];
        all.forEach(each => assert.deepEqual(JSON.parse(JSON.stringify(each)), each));
        const sizes = all.filter(each => each.plan).map(each => JSON.stringify(each).length).sort((a, b) => a - b);
        assert.ok(sizes[Math.floor(sizes.length / 2)] < 2048, `the one in the middle is ${sizes[Math.floor(sizes.length / 2)]} bytes`);
        assert.ok(sizes.at(-1)! < 4096, `the largest is ${sizes.at(-1)} bytes`);
    });

    it('needs nothing of other organizations\' files', () => {
        const { network } = sample;
        const id = 'tamarack-es';
        const alone = { ...network, plans: new Map([[id, network.plans.get(id)!]]) };
        assert.deepEqual(contributionOf(alone, id, alone.plans.get(id)!, DAY, defaultSettings), [...contributionsOf(network, DAY, defaultSettings)].find(each => each.organization === id));
    });

    it('takes the plans of one organization after the other, and each once', () => {
        const { network } = sample;
        const asked: string[] = [];
        const plans = { get: (name: string) => {
            asked.push(name);
            return network.plans.get(name);
        } } as unknown as typeof network.plans;
        const rolled = rollUp({ ...network, plans }, undefined, DAY, defaultSettings);
        assert.equal(JSON.stringify(rolled), JSON.stringify(rollUp(network, undefined, DAY, defaultSettings)));
        assert.deepEqual(asked.sort(), [...network.organizations.keys()].sort());
    });
});

describe('sums below organizations', () => {
    const randomPlaces = (random: Random): PlainPlaces => {
        const ids = Array.from({ length: 1 + random.below(12) }, (_, i) => `o${i}`);
        // Everybody may be above everybody, itself included, so that there are circles.
        return ids.map(id => [id, random.of(['state', 'district', 'school'] as const), random.below(3) === 0 ? undefined : random.of([...ids, 'nobody'])] as const);
    };

    it('are those of everything under it, itself left out, in trees and circles', () => {
        const random = new Random(8);
        for (let round = 0; round < 500; round++) {
            const network = plainNetwork(randomPlaces(random), {});
            const own = new Map([...network.organizations.keys()].map(name => [name, 1 + random.below(1000)]));
            const sums = sumsBelow(network, name => own.get(name)!, { none: 0, add: (a, b) => a + b });
            for (const name of own.keys()) {
                const under = treeFrom(network, [name]).slice(1);
                assert.equal(sums.get(name), under.reduce((sum, each) => sum + own.get(each)!, 0));
            }
            assert.deepEqual(treeFrom(network, rootsOf(network)).sort(), [...own.keys()].sort(), 'each once');
        }
    });

    it('are made in a chain of 20,000 organizations', () => {
        const places = Array.from({ length: 20_000 }, (_, i) => [`o${i}`, 'district', i === 0 ? undefined : `o${i - 1}`] as const);
        const organizations = new Map(places.map(([name, kind, parent]) => [name, { name, kind, parent, designations: [] }]));
        const below = new Map(places.slice(1).map(([name, , parent]) => [parent!, [name]]));
        const network = { organizations, below } as unknown as Parameters<typeof sumsBelow>[0];
        assert.equal(sumsBelow(network, () => 1, { none: 0, add: (a: number, b: number) => a + b }).get('o0'), 19_999);
        assert.equal(treeFrom(network, ['o0']).length, 20_000);
    });
});

describe('results of an organization with several plans', () => {
    const ORGS = 'district d "D"\nschool a "A" in d\nindicator growth "G" {\n  unit percent\n  better higher\n}\n';
    const plan = (span: string, measure: string) => `plan for a from ${span} {\n  goal g "G" {\n    measure ${measure} uses growth\n  }\n}\n`;
    const report = (covering: string, on: string, result: string) => `report for a covering ${covering} on ${on} {\n  result ${result}\n}\n`;
    const rolled = async (text: string, day: string): Promise<(id: string) => OrganizationRollup> => {
        const { organizations } = rollUp((await TestNetwork.of(ORGS + text)).network, undefined, day, defaultSettings);
        return id => organizations.find(each => each.id === id)!;
    };

    it('stay known when the next plan begins', async () => {
        const text = plan('SY2026-27', 'm') + plan('SY2027-28', 'm') + report('SY2026-27', '2027-06-18', 'm SY2026-27 30 of 100') + report('SY2027-28', '2028-06-18', 'm SY2027-28 40 of 100');
        const years = async (day: string) => (await rolled(text, day))('d').belowResults.map(each => [each.year, each.value]);
        assert.deepEqual(await years('2027-06-17'), []);
        assert.deepEqual(await years('2027-06-30'), [['SY2026-27', 30]]);
        assert.deepEqual(await years('2027-07-01'), [['SY2026-27', 30]]);
        assert.deepEqual(await years('2028-06-18'), [['SY2026-27', 30], ['SY2027-28', 40]]);
    });

    it('of two for one indicator and year the latest counts, whichever plan has it', async () => {
        const text = plan('SY2026-27', 'm') + plan('SY2027-28', 'other') + report('SY2026-27', '2027-06-18', 'm SY2026-27 30 of 100') + report('SY2027-28 Q1', '2027-10-20', 'other SY2026-27 33 of 100');
        const at = await rolled(text, '2027-10-19');
        assert.deepEqual(at('a').results.map(each => [each.measure, each.value]), [['m', 30]]);
        const later = await rolled(text, '2027-10-20');
        assert.deepEqual(later('a').results.map(each => [each.measure, each.value]), [['other', 33]]);
        assert.deepEqual(later('d').belowResults.map(each => [each.value, each.n, each.organizations, each.notAdded]), [[33, 100, 1, []]]);
        const corrected = await rolled(`${text}${report('SY2026-27', '2027-11-02', 'm SY2026-27 31 of 100')}`, '2027-12-01');
        assert.deepEqual(corrected('a').results.map(each => [each.measure, each.value]), [['m', 31]]);
    });

    for (const [result, reason] of [['60 of 50', 'an impossible percentage'], ['130% of 50', 'an impossible percentage'], ['-5% of 50', 'an impossible percentage'], ['30%', 'no count'], ['12', 'another unit']] as const) {
        it(`${result} is shown as it is, and not added: ${reason}`, async () => {
            const text = `${plan('SY2026-27', 'm')}${report('SY2026-27', '2027-06-18', `m SY2026-27 ${result}`)}school b "B" in d\n`
                + `${plan('SY2026-27', 'm')}${report('SY2026-27', '2027-06-18', 'm SY2026-27 20 of 80')}`.replaceAll('for a', 'for b');
            const at = await rolled(text, '2027-06-30');
            assert.ok(at('a').results[0].value !== null);
            assert.deepEqual(at('d').belowResults.map(each => [each.value, each.n, each.organizations, each.schools, each.notAdded]), [[25, 80, 1, 2, [{ id: 'a', reason }]]]);
        });
    }
});

describe('practices and domains', () => {
    it('count by domain what carries several of its practices once, and inherit codes', async () => {
        const { network } = await TestNetwork.of(`framework local "Local" {\n  domain people "People" {\n    practice p1 "One"\n    practice p2 "Two"\n  }\n}\n${['a', 'b'].map(id => `school ${id} "${id}"
plan for ${id} from SY2026-27 {
  strategy s "S" {
    coded p1, p2
    milestone m "M" {
      action x "X"
      action y "Y" {
        coded 2a
      }
    }
  }
}
`).join('')}`);
        const { domains, organizations } = rollUp(network, undefined, '2026-09-01', defaultSettings);
        const local = domains.find(each => each.framework === 'local')!;
        assert.deepEqual([local.domain, local.organizations, local.strategies, local.milestones.total, local.actions.total], ['People', 2, 2, 2, 2]);
        const four = domains.filter(each => each.framework === 'four-domains');
        assert.deepEqual(four.map(each => [each.organizations, each.strategies, each.milestones.total, each.actions.total]), [[2, 0, 0, 2]]);
        assert.deepEqual(Object.keys(organizations[0].practices), ['2a', 'p1', 'p2']);
        assert.deepEqual([organizations[0].practices.p1.actions.total, organizations[0].practices['2a'].actions.total], [1, 1]);
        const both = addPractice(organizations[0].practices.p1, organizations[1].practices.p1);
        assert.deepEqual(addPractice(organizations[1].practices.p1, organizations[0].practices.p1), both);
        assert.deepEqual(addPractice(undefined, both), both);
        assert.deepEqual(addRows(noRows, both.actions), both.actions);
    });
});
