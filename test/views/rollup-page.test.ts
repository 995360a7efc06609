import assert from 'node:assert/strict';
import { rollUp } from '../../language/progress/rollup.ts';
import { defaultSettings } from '../../language/settings.ts';
import type { RollupChoice } from '../../language/views/rollup-choice.ts';
import { rollupPage, type RollupPage } from '../../language/views/rollup-page.ts';
import { rollupView } from '../../language/views/rollup.ts';
import { TestNetwork } from '../support/network.ts';

const plan = (organization: string, actions: number, result = '') => `plan for ${organization} from SY2026-27 to SY2028-29 {
  goal g "G" {
    measure m uses growth
  }
  strategy s "A strategy" {
    coded 2a
    ${Array.from({ length: actions }, (_, i) => `action a${i} "Do it" {
      due 2026-09-30
    }`).join('\n    ')}
  }
}
${result}`;

const resultOf = (organization: string) => `report for ${organization} covering SY2026-27 on 2026-11-01 {\n  result m SY2026-27 20 of 40\n}\n`;

/** A state with districts `d0`, `d1` …, each with a number of schools; `d1` has most behind. */
function stateOf(districts: number, schools: number): string {
    return ['state top "The State"\nindicator growth "Growth" {\n  unit percent\n}\n', ...Array.from({ length: districts }, (_, i) => [
        `district d${i} "District ${i}" in top\n`,
        ...Array.from({ length: schools }, (_, j) => `school d${i}-s${j} "School ${j} of ${i}" in d${i}${j === 0 ? ' {\n  designation CSI since SY2025-26\n}' : ''}\n${plan(`d${i}-s${j}`, i === 1 ? 2 : 1, resultOf(`d${i}-s${j}`))}`)
    ].join(''))].join('');
}

describe('the page of a rollup', () => {
    let large: TestNetwork;

    before(async () => {
        large = await TestNetwork.of(stateOf(6, 12));
    });

    function pageOf({ network }: TestNetwork, choice: RollupChoice = {}, roots?: readonly string[]): RollupPage {
        return rollupPage(rollUp(network, roots, '2026-12-01', defaultSettings), network, defaultSettings.minimumCellSize, choice);
    }

    const rowsOf = (page: RollupPage) => page.implementation.map(each => `${'  '.repeat(each.depth)}${each.isOpen === null ? '' : each.isOpen ? '- ' : '+ '}${each.organization || each.restOf} ${each.actionsBehind}`.trimEnd());

    it('of a small network is everything, as the command line has it', async () => {
        const { network } = await TestNetwork.of(stateOf(2, 4));
        const rollup = rollUp(network, undefined, '2026-12-01', defaultSettings);
        const view = rollupView(rollup, network, defaultSettings.minimumCellSize);
        const page = rollupPage(rollup, network, defaultSettings.minimumCellSize, {});
        assert.deepEqual(page.implementation, view.implementation.map(row => ({ ...row, isOpen: null, below: 0, above: '', restOf: null })));
        assert.deepEqual([page.results, page.practices, page.domains, page.supports, page.rest], [view.results, view.practices, view.domains, view.supports, {}]);
    });

    it('of a large one begins with its top levels: who is closed shows what is below it, who needs help first', () => {
        const page = pageOf(large);
        assert.deepEqual(rowsOf(page), ['- The State –', '  all under it ▲ 84', '  + District 1 ▲ 24', ...[0, 2, 3, 4, 5].map(each => `  + District ${each} ▲ 12`)]);
        assert.deepEqual([page.all, page.fitting, page.implementation[2].below], [79, 79, 12]);
        assert.deepEqual(page.implementation[2].cells[3], { state: 'behind', text: '▲ 24', label: '2a: of 24 actions and milestones 24 behind' });
    });

    it('opens and closes what its reader chooses', () => {
        const page = pageOf(large, { opened: ['d0'] });
        assert.deepEqual(rowsOf(page).slice(3, 7), ['  - District 0 –', '    all under it ▲ 12', '    School 0 of 0 ▲ 1', '    School 1 of 0 ▲ 1']);
        assert.equal(page.implementation.length, 8 + 13);
        assert.deepEqual(rowsOf(pageOf(large, { closed: ['top'] })), ['+ The State ▲ 84']);
        assert.equal(pageOf(large, {}, ['d0']).implementation.length, 14, 'a district by itself is small');
    });

    it('leaves out what would be too long, says how much, and goes on when asked', () => {
        const page = pageOf(large, { opened: ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'], lengths: { 'below d0': 5, 'results Growth': 10 } });
        const rest = page.implementation.find(each => each.restOf !== null)!;
        assert.deepEqual([rest.restOf, rest.depth, page.rest['below d0']], ['below d0', 2, { shown: 5, left: 7 }]);
        assert.deepEqual([page.results.length, page.rest['results Growth']], [10, { shown: 10, left: 69 }]);
        assert.deepEqual(pageOf(large, { lengths: { 'results Growth': 100 } }).results.length, 79);
    });

    it('has first the results of what is shown above', () => {
        const { results } = pageOf(large);
        assert.deepEqual(results.slice(0, 3).map(each => each.organization), ['The State, all under it', 'District 1, all under it', 'District 0, all under it']);
    });

    it('lists the organizations that fit a filter, with the one above each', () => {
        const page = pageOf(large, { filter: { designation: 'CSI', kind: 'school', isBehind: true } });
        assert.deepEqual(page.implementation.map(each => [each.organization, each.above, each.isSum]), [1, 0, 2, 3, 4, 5].map(each => [`School 0 of ${each}`, `District ${each}`, false]));
        assert.deepEqual([page.all, page.fitting, page.results.length], [79, 6, 6]);
        assert.deepEqual(pageOf(large, { filter: { text: ' DISTRICT 3' } }).implementation.map(each => each.id), ['d3']);
        assert.deepEqual(pageOf(large, { filter: { status: 'no plan' } }).implementation.map(each => each.id), ['d1', 'd0', 'd2', 'd3', 'd4', 'd5', 'top'].sort((a, b) => Number(a !== 'top') - Number(b !== 'top')));
        assert.deepEqual(pageOf(large, { filter: { text: 'nobody' } }).implementation, []);
        const cut = pageOf(large, { filter: { kind: 'school' } });
        assert.deepEqual([cut.implementation.length, cut.implementation.at(-1)?.restOf, cut.rest.fitting], [51, 'fitting', { shown: 50, left: 22 }]);
    });

    it('offers as filters what there is', () => {
        assert.deepEqual(pageOf(large).filters, { kinds: ['district', 'school', 'state'], designations: ['CSI', 'none'], statuses: ['draft', 'no plan'] });
    });

    it('is not longer for a larger network', async () => {
        const size = (network: TestNetwork) => JSON.stringify(pageOf(network)).length;
        assert.ok(size(await TestNetwork.of(stateOf(6, 40))) < 1.2 * size(large));
    });
});
