import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    basesRequest, changedNotification, changesRequest, commitRequest, type Base, type Bases, type ChangesAnswer, type Reason
} from '../../server/protocol.ts';
import { commitAll, git } from '../support/git.ts';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const HEAD: Base = { revision: 'HEAD', isMergeBase: false };

describe('the review of changes', function () {
    this.timeout(30_000);
    let editor: Editor;

    afterEach(() => editor.close());

    const open = async (prepare: (folder: string) => void, withGit?: boolean) => {
        editor = await Editor.open({}, prepare, withGit);
    };
    const ask = (base: Base, path = PLAN) => editor.client.sendRequest<ChangesAnswer>(changesRequest.method, { uri: editor.uri(path), base });
    const review = async (base: Base, path = PLAN) => {
        const answer = await ask(base, path);
        assert.ok(!('reason' in answer), JSON.stringify(answer));
        return answer;
    };
    const reasonOf = async (answer: Promise<object>) => (await answer as Reason).reason;
    const bases = async (path = PLAN) => editor.client.sendRequest<Bases>(basesRequest.method, { uri: editor.uri(path) });
    const textOf = async (uri: string) => (await editor.client.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri })).text;
    const at = (revision: string): Base => ({ revision, isMergeBase: false });

    describe('in a repository', () => {
        beforeEach(() => open(commitAll));

        it('tells what was typed and not saved, by plan and by element, with the places of both texts', async () => {
            await editor.show(PLAN);
            const before = editor.text(PLAN);
            await editor.type(PLAN, `# A remark.\n${before}`.replace('at least 30%', 'at least 25%').replace('to 2026-11-20', 'to 2027-01-22').replace('with a trained mentor', 'with one mentor'));
            const view = await review(HEAD);
            assert.deepEqual([view.base.name, view.base.subject, view.folder, view.unread, view.note], ['the last commit', 'First', `${editor.uri('')}/`, null, null]);
            assert.deepEqual(view.plans.map(each => [each.organization, each.title]), [['lincoln-ms', 'Lincoln Middle School']]);
            const [weaker] = view.plans[0].groups;
            assert.equal(weaker.heading, 'Weaker or riskier');
            const [measure] = weaker.elements;
            assert.deepEqual([measure.kind, measure.title], ['measure', 'met-growth']);
            const { sign, what, before: was, after: is, now, then } = measure.changes[0];
            assert.deepEqual([sign, what, was, is], ['↓', 'target for SY2026-27 lowered', 'at least 30%', 'at least 25%']);
            const line = before.split('\n').findIndex(text => text.includes('at least 30%'));
            assert.deepEqual([now?.uri, now?.range.start.line], [editor.uri(PLAN), line + 1]);
            assert.equal(then?.range.start.line, line);
            assert.equal(await textOf(then!.uri), before, 'the earlier text is that of the commit');
            const due = weaker.elements.flatMap(each => each.changes).find(each => each.what.startsWith('due'));
            assert.deepEqual([due?.before, due?.after, due?.exact], ['Nov 20, 2026', 'Jan 22, 2027', '2026-11-20 → 2027-01-22']);
            const theory = view.plans[0].groups.flatMap(each => each.elements).flatMap(each => each.changes).find(each => each.pieces);
            assert.deepEqual(theory?.pieces?.filter(each => each.change !== 'kept'), [{ text: 'a trained', change: 'removed' }, { text: 'one', change: 'added' }]);
            assert.deepEqual(view.counts.map(each => [each.name, each.count]), [['weaker', weaker.elements.flatMap(each => each.changes).length]]);
        });

        it('says that nothing changed, and what else there is to say', async () => {
            const { plans, note } = await review(HEAD);
            assert.deepEqual([plans, note], [[], 'Nothing changed.']);
            await editor.show(PLAN);
            await editor.type(PLAN, `# A remark.\n${editor.text(PLAN)}`);
            assert.equal((await review(HEAD)).note, 'Only formatting or comments changed.');
        });

        it('is told to ask again while someone types', async () => {
            await editor.show(PLAN);
            await review(HEAD);
            const told = new Promise<void>(done => {
                const listener = editor.client.onNotification(changedNotification.method, async () => {
                    if ((await review(HEAD)).counts.length > 0) {
                        listener.dispose();
                        done();
                    }
                });
            });
            await editor.type(PLAN, editor.text(PLAN).replace('at least 30%', 'at least 25%'));
            await told;
        });

        it('compares with an earlier commit, a branch and a tag, and offers them', async () => {
            git(editor.folder, 'tag', 'v1');
            git(editor.folder, 'checkout', '--quiet', '-b', 'growth');
            const text = editor.text(PLAN).replace('at least 30%', 'at least 25%');
            await editor.save(PLAN, text);
            git(editor.folder, 'commit', '--quiet', '--all', '--message', 'Lower -- the <b>target</b>');
            assert.equal((await review(HEAD)).note, 'Nothing changed.');
            const { choices, note } = await bases();
            assert.equal(note, null);
            assert.deepEqual(choices.map(each => [each.kind, each.name, each.subject]), [
                ['branched-off', 'main', 'First'], ['last', 'the last commit', 'Lower -- the <b>target</b>'], ['branch', 'main', 'First'],
                ['tag', 'v1', 'First'], ['commit', git(editor.folder, 'rev-parse', 'main').slice(0, 7), 'First']
            ]);
            for (const { base } of choices.filter(each => each.kind !== 'last')) {
                const { counts } = await review(base);
                assert.deepEqual(counts.map(each => [each.name, each.count]), [['weaker', 1]], JSON.stringify(base));
            }
        });

        it('compares with where the branch left another, whatever happened there since', async () => {
            git(editor.folder, 'checkout', '--quiet', '-b', 'work');
            git(editor.folder, 'commit', '--quiet', '--allow-empty', '--message', 'Begin');
            git(editor.folder, 'checkout', '--quiet', 'main');
            writeFileSync(join(editor.folder, PLAN), editor.text(PLAN).replace('at least 30%', 'at least 35%'));
            git(editor.folder, 'commit', '--quiet', '--all', '--message', 'Raise');
            git(editor.folder, 'checkout', '--quiet', 'work');
            assert.equal((await review({ revision: 'refs/heads/main', isMergeBase: true })).note, 'Nothing changed.');
            assert.equal((await review(at('refs/heads/main'))).counts[0].name, 'weaker');
        });

        it('says that there is only one commit so far', async () => {
            const { choices, note } = await bases();
            assert.deepEqual(choices.map(each => each.kind), ['last']);
            assert.match(note ?? '', /^There is only one commit so far/);
        });

        it('refuses a revision that is not there, and passes no option on to git', async () => {
            assert.equal(await reasonOf(ask(at('nowhere'))), 'There is no branch, tag or commit called nowhere here. Choose another base.');
            for (const revision of ['--output=pwned', '-n', '', '$(touch pwned)', 'HEAD\0']) {
                assert.match(await reasonOf(ask(at(revision))), /^There is no branch, tag or commit called /, revision);
                assert.match(await reasonOf(editor.client.sendRequest<Reason>(commitRequest.method, { uri: editor.uri(PLAN), base: at(revision) })), /^There is no /);
            }
            assert.match(await reasonOf(ask({ revision: 'refs/heads/gone', isMergeBase: true })), /in common with gone/);
            assert.equal(git(editor.folder, 'status', '--porcelain'), '');
            assert.deepEqual(await editor.client.sendRequest(commitRequest.method, { uri: editor.uri(PLAN), base: HEAD }), { commit: git(editor.folder, 'rev-parse', 'HEAD') });
        });

        it('gives no text that is outside of the folder, or of what is no commit', async () => {
            const commit = git(editor.folder, 'rev-parse', 'HEAD');
            const uri = (path: string, query: string) => editor.uri(path).replace('file:', 'throughline-earlier:') + `?${query}`;
            assert.match(await textOf(uri('network (1234567).plan', commit)), /^school|prairie/m);
            for (const [path, query] of [['../other/network (1234567).plan', commit], ['gone (1234567).plan', commit], ['throughline.json', 'HEAD'], ['network.plan', '--all']]) {
                assert.match(await textOf(uri(path, query)), /^# .* is not in that version\.\n$/, path);
            }
            assert.match(await textOf('throughline-earlier:///etc/passwd?' + commit), /^# passwd is not in that version/);
        });

        it('refuses a file that is in no folder that is open', async () => {
            for (const uri of ['file:///elsewhere/plan.plan', 'vscode-vfs://github/x/y/plan.plan']) {
                for (const [method, params] of [[changesRequest.method, { uri, base: HEAD }], [basesRequest.method, { uri }]] as const) {
                    assert.match(await reasonOf(editor.client.sendRequest<Reason>(method, params)), /^This file is in no folder that is open/);
                }
            }
        });

        it('tells where a changed text cannot be read', async () => {
            await editor.show(PLAN);
            await editor.type(PLAN, editor.text(PLAN).replace('  vision "Every', '  vision "Every" )( "'));
            assert.equal((await review(HEAD)).unread?.uri, editor.uri(PLAN));
        });

        it('works findings out on the day that the editor has chosen, in both versions', async () => {
            await editor.save('throughline.json', '{}');
            git(editor.folder, 'commit', '--quiet', '--all', '--message', 'Thaw');
            for (const asOf of ['2026-09-15', '2028-01-15']) {
                await editor.set({ asOf });
                assert.equal((await review(HEAD)).note, 'Nothing changed.');
            }
        });
    });

    it('shows a removed plan where it was, and names that are no names of files', async () => {
        await open(folder => {
            mkdirSync(join(folder, 'west 100% #1'));
            writeFileSync(join(folder, 'west 100% #1', 'a?b.plan'), 'plan for west-hs from SY2026-27 {\n  vision "West"\n}\n');
            commitAll(folder);
        });
        await editor.save('west 100% #1/a?b.plan', undefined);
        const view = await review(HEAD);
        const [row] = view.plans.flatMap(plan => plan.groups).flatMap(group => group.elements);
        assert.deepEqual([view.plans[0].title, row.kind, row.changes[0].what, row.changes[0].now], ['West High School', 'plan', 'removed', null]);
        const then = row.changes[0].then!;
        assert.equal(then.file, 'west 100% #1/a?b.plan');
        assert.match(await textOf(then.uri), /vision "West"/);
    });

    it('says what to do where nothing is committed, or there is no repository', async () => {
        await open(() => {});
        assert.match(await reasonOf(bases()), /^These plans are in no git repository, so there is no earlier version to compare with\. Choose “Initialize Repository”/);
        assert.match(await reasonOf(ask(HEAD)), / in no git repository/);
        git(editor.folder, 'init', '--quiet');
        assert.match(await reasonOf(bases()), /^Nothing is committed here yet\. Commit the plans once/);
    });

    it('says what to do where there is no git', async () => {
        await open(commitAll, false);
        assert.match(await reasonOf(bases()), /git, which cannot be run here\. Open the folder in VS Code on your computer\.$/);
        assert.match(await reasonOf(ask(HEAD)), /git, which cannot be run here/);
    });

    it('reads a folder of another user only with their leave', async () => {
        await open(commitAll);
        process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1';
        try {
            assert.match(await reasonOf(bases()), /safe\.directory/);
        } finally {
            delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
        }
    });

    it('compares a network in a folder that is not the top of its repository, and its older self', async () => {
        await open(folder => {
            mkdirSync(join(folder, 'inner'));
            writeFileSync(join(folder, 'inner', 'throughline.json'), '{}');
            writeFileSync(join(folder, 'inner', 'plan.plan'), 'school inner "Inner"\nplan for inner from SY2026-27 {\n  vision "A"\n}\n');
            commitAll(folder);
        });
        await editor.save('inner/plan.plan', editor.text('inner/plan.plan').replace('"A"', '"B"'));
        await editor.save('network.plan', editor.text('network.plan').replace('"West High School"', '"West"'));
        const view = await review(HEAD, 'inner/plan.plan');
        assert.deepEqual([view.folder, view.plans.map(each => each.organization)], [`${editor.uri('inner')}/`, ['inner']]);
        assert.equal(view.plans[0].groups[0].elements[0].changes[0].now?.uri, editor.uri('inner/plan.plan'));
        assert.deepEqual((await review(HEAD)).plans.map(each => each.organization), ['west-hs']);
    });
});
