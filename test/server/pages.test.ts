import assert from 'node:assert/strict';
import type { ImplementationRow } from '../../language/views/rollup.ts';
import { asOfRequest, changedNotification, progressRequest, rollupRequest, type AsOfAnswer, type ProgressAnswer, type RollupAnswer, type RollupParams } from '../../server/protocol.ts';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';

describe('what pages ask the server for', () => {
    let editor: Editor;

    beforeEach(async () => {
        editor = await Editor.open();
    });

    afterEach(() => editor.close());

    function rollup(params: Partial<RollupParams> = {}): Promise<RollupAnswer> {
        return editor.client.sendRequest(rollupRequest.method, { uri: editor.uri(PLAN), ...params });
    }

    /** Asks again whenever the server tells that something changed, as a page does; the test's own time limit ends a vain wait. */
    function untilRow(id: string, holds: (row: ImplementationRow) => boolean): Promise<void> {
        return new Promise(done => {
            const listener = editor.client.onNotification(changedNotification.method, async () => {
                const row = (await readRollup()).implementation.find(each => each.id === id);
                if (row && holds(row)) {
                    listener.dispose();
                    done();
                }
            });
        });
    }

    async function readRollup(params: Partial<RollupParams> = {}) {
        const answer = await rollup(params);
        assert.ok(!('reason' in answer), 'a view and no reason against it');
        return answer;
    }

    it('the as-of date, which the editor may choose unless the network is frozen', async () => {
        const asOf = () => editor.client.sendRequest<AsOfAnswer>(asOfRequest.method, { uri: editor.uri(PLAN) });
        assert.deepEqual(await asOf(), { asOf: '2027-06-30', isFrozen: true, network: `${editor.uri('')}/` });
        await editor.set({ asOf: '2026-12-01' });
        assert.equal((await asOf()).asOf, '2027-06-30');
        await editor.save('throughline.json', '{}');
        assert.deepEqual(await asOf(), { asOf: '2026-12-01', isFrozen: false, network: `${editor.uri('')}/` });
    });

    it('a rollup from the top, with the text behind each row', async () => {
        const view = await readRollup();
        assert.equal(view.title, 'Prairie State Department of Education');
        assert.deepEqual([view.asOf, view.asOfText, view.isFrozen, view.unread], ['2027-06-30', 'Jun 30, 2027', true, null]);
        const rows = view.implementation.filter(each => !each.isSum);
        assert.deepEqual(rows.map(each => [each.id, each.depth]), [['prairie', 0], ['flint-hills', 1], ['cedar-valley', 2], ['west-hs', 3], ['lincoln-ms', 3]]);
        assert.deepEqual(rows.map(each => each.place?.uri), ['network.plan', 'network.plan', 'cedar-valley/plan.plan', 'network.plan', PLAN].map(path => editor.uri(path)));
        assert.deepEqual(view.choices.map(each => each.id), ['prairie', 'flint-hills', 'cedar-valley']);
        assert.deepEqual(view.choices.map(each => each.depth), [0, 1, 2]);
    });

    it('the same for a folder, and for a folder around the network', async () => {
        const titles = [editor.uri('.'), editor.uri('..')].map(async uri => (await readRollup({ uri: uri.replace(/\/$/, '') })).title);
        assert.deepEqual(await Promise.all(titles), Array(2).fill('Prairie State Department of Education'));
    });

    it('a rollup of one organization; of one that is not there the whole network', async () => {
        assert.equal((await readRollup({ organization: 'cedar-valley' })).title, 'Cedar Valley Public Schools');
        assert.equal((await readRollup({ organization: 'nobody' })).title, 'Prairie State Department of Education');
    });

    it('why there is nothing to roll up', async () => {
        const answer = await rollup({ uri: 'file:///elsewhere/plan.plan' });
        assert.ok('reason' in answer);
        assert.match(answer.reason, /^There are no organizations here yet\. Declare them /);
    });

    it('what is being typed, after being told that there is something new', async () => {
        await editor.show(PLAN);
        const told = untilRow('lincoln-ms', row => row.actionsDone === '4 of 5');
        await editor.type(PLAN, editor.text(PLAN).replace('action teach-units', 'action one-more "One more" {\n        }\n        action teach-units'));
        assert.equal((await readRollup()).implementation.find(each => each.id === 'lincoln-ms')?.actionsDone, '4 of 5', 'also when asked at once');
        await told;
    });

    it('the news of a file that went', async () => {
        const told = untilRow('lincoln-ms', row => row.actionsDone === '2 of 4' && row.actionsBehind === '▲ 2');
        await editor.save('lincoln-ms/reports/2027-06-18.plan', undefined);
        await told;
    });

    it('the progress of the plan that a file has, or that its reports and decisions are about', async () => {
        const progress = (path: string) => editor.client.sendRequest<ProgressAnswer>(progressRequest.method, { uri: editor.uri(path) });
        for (const path of [PLAN, 'lincoln-ms/reports/2026-10-30.plan', 'prairie/decisions/lincoln-ms.plan']) {
            const answer = await progress(path);
            assert.ok(!('reason' in answer), path);
            assert.deepEqual([answer.head.id, answer.head.place?.uri, answer.unread], ['lincoln-ms', editor.uri(PLAN), null]);
            assert.equal(answer.rows.find(each => each.name === 'train-mentors')?.state?.state, 'done');
        }
        const none = await progress('network.plan');
        assert.ok('reason' in none);
        assert.match(none.reason, /^There is no plan in this file.*A plan begins with a line such as: plan for /);
    });

    it('where a text cannot be read', async () => {
        await editor.show(PLAN);
        await editor.type(PLAN, editor.text(PLAN).replace('  vision "Every', '  vision "Every" )( "'));
        const { unread } = await readRollup();
        assert.equal(unread?.uri, editor.uri(PLAN));
        assert.equal(unread?.line, editor.text(PLAN).split('\n').findIndex(line => line.startsWith('  vision')));
        await editor.type(PLAN, editor.text(PLAN));
        assert.equal((await readRollup()).unread, null);
    });

    it('an answer in words where a message is not what it should be', async () => {
        const answer = await editor.client.sendRequest<RollupAnswer>(rollupRequest.method, {});
        assert.ok('reason' in answer);
    });
});
