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
