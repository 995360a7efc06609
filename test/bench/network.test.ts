import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollUp } from '../../language/progress/rollup.ts';
import { defaultSettings } from '../../language/settings.ts';
import { TestNetwork } from '../support/network.ts';
import { editsOf } from './measures/edits.ts';
import { lastDeclaration, planOfLength, planPaths } from './measures/state.ts';
import { AS_OF } from './network/days.ts';
import { networkFiles, writeNetwork, type NetworkSize } from './network/write.ts';
import { placeOf } from './network/words.ts';

function texts(size: NetworkSize, seed = 1): Map<string, string> {
    return new Map([...networkFiles(size, seed)].map(({ path, text }) => [path, text]));
}

function paths(files: ReadonlyMap<string, string>, pattern: RegExp): string[] {
    return [...files.keys()].filter(each => pattern.test(each));
}

describe('a made-up state', () => {
    it('is the same for the same seed, and another for another', () => {
        const size = { plans: 20, reports: 3 };
        assert.deepEqual(texts(size), texts(size));
        const other = texts(size, 2);
        const alike = [...texts(size)].filter(([path, text]) => path.endsWith('/plan.plan') && text === other.get(path));
        assert.deepEqual(alike, []);
    });

    for (const plans of [1, 2, 3, 14, 15, 16, 27, 28, 100]) {
        it(`has ${plans} plans and as many reports of each as asked for`, () => {
            const files = texts({ plans, reports: 4 });
            assert.equal(paths(files, /\/plan\.plan$/).length, plans);
            assert.equal(paths(files, /\/reports\/[^/]+\.plan$/).length, plans * 4);
        });
    }

    it('comes to 111,000 files and 184 MB with 10,000 plans and ten reports each', () => {
        // The state and fourteen whole districts.
        const plans = 1 + 14 * 13;
        const files = texts({ plans, reports: 10 });
        const share = 10_000 / plans;
        const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
        assert.ok(Math.abs(files.size * share - 111_500) < 500, `${files.size * share} files`);
        assert.ok(Math.abs(bytes * share - 184e6) < 5e6, `${bytes * share} bytes`);
        const lines = paths(files, /\/schools\/[^/]+\/plan\.plan$/).map(path => files.get(path)!.split('\n').length - 1);
        const mean = lines.reduce((sum, each) => sum + each, 0) / lines.length;
        assert.ok(Math.abs(mean - 265) < 10, `${mean} lines`);
    });

    it('has a place for each district of a large one', () => {
        assert.equal(new Set(Array.from({ length: 16_000 }, (_, i) => placeOf(i))).size, 16_000);
    });

    it('has the same first district, whatever its size', () => {
        const small = texts({ plans: 10, reports: 2 });
        const large = texts({ plans: 40, reports: 2 });
        const plans = paths(small, /\/schools\/[^/]+\/plan\.plan$/);
        assert.equal(plans.length, 8);
        for (const path of plans) {
            assert.equal(small.get(path), large.get(path), path);
        }
    });

    it('takes no size that it cannot write', () => {
        assert.throws(() => texts({ plans: 0, reports: 1 }), RangeError);
        assert.throws(() => texts({ plans: 1, reports: 13 }), RangeError);
    });

    it('is written as it is', () => {
        const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        try {
            const files = texts({ plans: 16, reports: 1 });
            const { files: written, bytes } = writeNetwork(folder, { plans: 16, reports: 1 }, 1);
            assert.equal(written, files.size);
            assert.equal(bytes, [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0));
            for (const [path, text] of files) {
                assert.ok(existsSync(join(folder, path)), path);
                assert.equal(readFileSync(join(folder, path), 'utf8'), text);
            }
            assert.equal(planPaths(folder).length, 13);
            const { path, position, files: speaking } = lastDeclaration(folder, 1);
            const [name] = files.get(path)!.split('\n')[position.line].slice(position.character).split(' ');
            assert.equal([...files.values()].filter(text => new RegExp(`(for|on) ${name} `).test(text)).length, speaking);
            const { lines } = planOfLength(folder, planPaths(folder), 264);
            assert.ok(Math.abs(lines - 264) <= 4, `${lines} lines`);
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    });

    describe('as a network', () => {
        let network: TestNetwork;
        before(async () => {
            network = await TestNetwork.of(Object.fromEntries([...texts({ plans: 31, reports: 12 })].filter(([path]) => path.endsWith('.plan'))));
        });

        it('has no errors, and no warnings but of late work', () => {
            const found = [...network.problems(AS_OF)].flatMap(([path, problems]) => problems.map(each => ({ path, ...each })));
            assert.deepEqual(found.filter(each => each.severity === 'error').map(each => `${each.path}: ${each.message}`), []);
            assert.deepEqual([...new Set(found.map(each => each.rule))], ['action-overdue']);
            assert.ok(found.length < 3 * 31, `${found.length} warnings`);
        });

        it('has everything that is rolled up', () => {
            const { organizations } = rollUp(network.network, undefined, AS_OF, defaultSettings);
            const [state] = organizations;
            const { actions } = state.below;
            assert.equal(state.kind, 'state');
            assert.equal(organizations.filter(each => each.plan).length, 31);
            assert.ok(Math.min(actions.done, actions.inProgress, actions.behind, actions.notStarted, actions.notReported, actions.dropped) > 0, JSON.stringify(actions));
            assert.ok(actions.total >= 30 * 17, `${actions.total} actions`);
            assert.ok(state.below.milestones.done > 0);
            assert.deepEqual([...new Set(state.belowResults.map(each => each.indicator))].sort(), ['absence', 'ela', 'math']);
            assert.deepEqual([...new Set(organizations.filter(each => each.kind === 'school').map(each => each.status))].sort(), ['approved', 'returned']);
        });

    });

    it('tells of every edit that is measured, in the findings of its plan', async () => {
        const files = texts({ plans: 3, reports: 0 });
        const [plan] = paths(files, /\/schools\/[^/]+\/plan\.plan$/);
        let network = await TestNetwork.of(Object.fromEntries([...files].filter(([path]) => path.endsWith('.plan'))));
        const edits = editsOf(files.get(plan)!);
        const says = (words: string) => network.problems(AS_OF).get(plan)!.some(each => each.message.includes(words));
        for (let i = 0; i < 4; i++) {
            const { text, shows } = edits.next().value;
            assert.ok(!says(shows), `${shows} is said before it is typed`);
            network = await network.changed(plan, text);
            assert.ok(says(shows), `nothing is said of ${shows}`);
        }
    });
});
