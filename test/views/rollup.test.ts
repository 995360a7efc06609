import assert from 'node:assert/strict';
import { rollUp } from '../../language/progress/rollup.ts';
import { defaultSettings } from '../../language/settings.ts';
import { rollupView, type RollupView } from '../../language/views/rollup.ts';
import { TestNetwork } from '../support/network.ts';

const plan = (organization: string, actions: number) => `plan for ${organization} from SY2026-27 to SY2028-29 {
  strategy s "A strategy" {
    coded 2a
    ${Array.from({ length: actions }, (_, i) => `action a${i} "Do it" {
      due 2026-09-30
    }`).join('\n    ')}
  }
}
`;

async function viewOf(text: string): Promise<RollupView> {
    const { network } = await TestNetwork.of(text);
    return rollupView(rollUp(network, undefined, '2026-12-01', defaultSettings), network, defaultSettings.minimumCellSize);
}

describe('the view of a rollup', () => {
    it('has the organization first that needs help first: with more behind, then identified and without a plan, then by title', async () => {
        const { implementation } = await viewOf(`
district east "East"
district west "West"
school a "Alder" in west
school b "Birch" in west
school c "Cedar" in west {
  designation CSI since SY2025-26
}
school d "Dogwood" in west
${plan('a', 1)}${plan('d', 2)}`);
        const rows = implementation.map(each => `${'  '.repeat(each.depth)}${each.organization} ${each.actionsBehind}`);
        assert.deepEqual(rows, ['West –', '  all under it ▲ 3', '  Dogwood ▲ 2', '  Alder ▲ 1', '  Cedar –', '  Birch –', 'East –']);
    });

    it('has a column for each practice, with the sign of what needs help first and a count', async () => {
        const { matrix, implementation } = await viewOf(`
district west "West"
school a "Alder" in west
school b "Birch" in west
${plan('a', 3)}${plan('b', 0)}
report for a covering 2026-10 on 2026-10-31 {
  done a0 on 2026-09-30
}`);
        assert.deepEqual(matrix.map(each => each.code).join(' '), '1a 1b 1c 2a 2b 2c 3a 3b 3c 4a 4b 4c');
        const cells = (organization: string) => implementation.find(each => each.organization === organization)!.cells;
        assert.deepEqual(cells('Alder')[3], { state: 'behind', text: '▲ 2', label: '2a: of 3 actions and milestones 2 behind, 1 done' });
        assert.deepEqual(cells('Birch')[3], { state: 'nothing', text: '–', label: '2a: a strategy without actions or milestones' });
        assert.deepEqual(cells('all under it')[3], cells('Alder')[3]);
        assert.deepEqual(cells('West'), Array(12).fill(null));
        assert.ok(implementation.every(each => each.cells.length === matrix.length));
    });

    it('leads to the measure behind a result, under the title of its indicator', async () => {
        const { results } = await viewOf(`
school a "Alder"
indicator growth "Students who grow" {
  unit percent
  better higher
}
plan for a from SY2025-26 to SY2028-29 {
  goal g "Growth" {
    measure m uses growth {
      baseline SY2024-25 10 of 100
      target SY2025-26 at least 20%
    }
  }
}
report for a covering SY2025-26 on 2026-06-01 {
  result m SY2025-26 15 of 100
}`);
        assert.equal(results.length, 1);
        const [{ place, indicator, result, target, judgement, isMet }] = results;
        assert.deepEqual([indicator, result, target, judgement, isMet], ['Students who grow', '15 % of 100', '20 %', 'not met', false]);
        assert.equal(place?.range.start.line, 8);
    });
});

describe('what is hidden, and why', () => {
    const school = (id: string, result: string) => `school ${id} "${id.toUpperCase()}" in d
plan for ${id} from SY2026-27 {
  goal g "G" {
    measure m uses growth
    measure other uses second
  }
}
report for ${id} covering SY2026-27 on 2026-11-01 {
  result m SY2026-27 ${result}
}
`;
    const ORGS = 'district d "D"\nindicator growth "Growth" {\n  unit percent\n}\nindicator second "Growth" {\n  unit percent\n}\n';

    it('is said in the words that hold: only what is small itself is fewer than the minimum', async () => {
        const { results } = await viewOf(`${ORGS}${school('a', '4 of 8')}${school('b', '20 of 40')}${school('c', '30 of 60')}`);
        assert.deepEqual(results.map(each => [each.organization, each.result, each.judgement]), [
            ['D, all under it', '50 % of 60', '0 met; 2 hidden'],
            ['A', 'hidden: fewer than 10', '–'],
            ['B', 'hidden: to protect a small group', '–'],
            ['C', '50 % of 60', '–']
        ]);
    });

    it('is the sum too where no school is left', async () => {
        const { results } = await viewOf(`${ORGS}${school('a', '4 of 8')}${school('b', '20 of 40')}`);
        assert.deepEqual(results.map(each => each.result), ['hidden: to protect a small group', 'hidden: fewer than 10', 'hidden: to protect a small group']);
    });

    it('has the name of a measure behind its title where another one of the organization has the same', async () => {
        const { results } = await viewOf(`${ORGS}${school('a', '40 of 80')}report for a covering SY2026-27 on 2026-11-02 {\n  result other SY2026-27 30 of 80\n}\n`);
        assert.deepEqual(results.filter(each => !each.isSum).map(each => each.measure), ['Growth (m)', 'Growth (other)']);
    });
});

describe('organizations that are called alike', () => {
    it('are told apart by their names', async () => {
        const { implementation, note } = await viewOf('school a "Lincoln"\nschool b "Lincoln"\nschool c "West"');
        assert.deepEqual([implementation.map(each => each.organization), note], [['Lincoln (a)', 'Lincoln (b)', 'West'], '']);
    });

    it('with one and the same name count once, and that is said', async () => {
        const { implementation, note } = await viewOf(`school a "Lincoln"\nschool a "Washington"\n${plan('a', 1)}`);
        assert.deepEqual(implementation.map(each => [each.organization, each.actionsBehind]), [['Lincoln', '▲ 1']]);
        assert.equal(note, 'Declared more than once, and counted as it is declared first: a.');
    });
});

describe('the view of supports', () => {
    it('says who helps, what was delivered and how the work went, with counts', async () => {
        const { supports, domains } = await viewOf(`
district west "West"
school a "Alder" in west
school b "Birch" in west
${plan('a', 6).replace('strategy s', 'support coach "A coach" {\n    serves s\n    provider west\n  }\n  strategy s')}${plan('b', 2)}plan for west from SY2026-27 {
}
report for a covering 2026-10 on 2026-10-31 {
  done a0 on 2026-09-30
  done a1 on 2026-09-30
  used coach "Every week"
  effect coach not "Too early"
}
report for west covering 2026-10 on 2026-10-31 {
  delivered a.coach 3 of 4 "visits" because "Snow"
}`);
        assert.deepEqual(supports.needs.map(({ practice, organizations, behind, alone, above, supported, supports: names }) => [practice, organizations, behind, alone, above, supported, names]), [
            ['2a Recruit, develop, retain, & sustain talent', '2', '▲ 2', '2', 'nobody', '1', ['Alder: A coach (from West)']]
        ]);
        const quarters = supports.around.map(({ organization, quarter, delivered, used, effects, onTime }) => [organization, quarter, delivered, used, effects, onTime]);
        assert.deepEqual(quarters, [['Alder', 'SY2026-27 Q1', ['West: 3 of 4 visits, because Snow'], ['Every week'], ['not: Too early'], '2 of 6']]);
        // A third of six is a share; of two none is told.
        assert.deepEqual(supports.pooled.map(each => [each.provider, each.organizations, each.effects, each.quarter, each.onTime, each.others, each.othersOnTime]), [
            ['West', '1', '1 not', 'all quarters', '2 of 6 (33.3 %)', '1', '0 of 2'],
            ['West', '', '', 'SY2026-27 Q1', '2 of 6 (33.3 %)', '', '0 of 2']
        ]);
        assert.deepEqual(domains.map(each => [each.organizations, each.strategies, each.actionsDone, each.actionsBehind]), [['2', '2', '2 of 8', '▲ 6']]);
    });

    it('is empty where nothing is coded and no support is planned', async () => {
        const { supports, domains } = await viewOf('school a "Alder"');
        assert.deepEqual([supports.needs, supports.around, supports.pooled, domains], [[], [], [], []]);
    });
});
