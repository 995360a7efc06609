import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource, LSPErrorCodes, type Location, type ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { asOfRequest, changesRequest, rollupRequest, type Base, type ChangesAnswer, type ChangesParams, type RollupAnswer } from '../../server/protocol.ts';
import { gitRevisions } from '../../server/revisions/git-revisions.ts';
import type { CommitFinder, Revisions } from '../../server/revisions/revisions.ts';
import { Occurrences } from '../../server/lsp/occurrences.ts';
import { commitAll } from '../support/git.ts';
import { Editor } from './editor.ts';

const MANY = 60;
const SLICE = 10;
const HEAD: Base = { revision: 'HEAD', isMergeBase: false };
const PLAN = 'many/s0.plan';

const planOf = (i: number, target: number) => `school s${i} "School ${i}" in cedar-valley
plan for s${i} from SY2026-27 {
  goal grow "Grow" {
    measure met uses growth {
      target SY2026-27 at least ${target}%
    }
  }
}
`;

/** Pieces of work, each of which takes a slice of its own. */
class Pieces {
    done = 0;
    private at = Infinity;
    private then = () => {};

    /** Does something in the middle of the work. */
    after(count: number, then: () => void): void {
        this.at = this.done + count;
        this.then = then;
    }

    readonly work = () => {
        const end = performance.now() + SLICE + 1;
        while (performance.now() < end);
        if (++this.done === this.at) {
            this.then();
        }
    };
}

describe('a request that is cancelled while it works', function () {
    this.timeout(120_000);
    let editor: Editor;
    let pieces: Pieces;
    let undo: () => void;

    beforeEach(() => {
        pieces = new Pieces();
        undo = () => {};
    });

    afterEach(async () => {
        undo();
        await editor.close();
    });

    function prepare(folder: string): void {
        mkdirSync(join(folder, 'many'));
        for (let i = 0; i < MANY; i++) {
            writeFileSync(join(folder, `many/s${i}.plan`), planOf(i, 30));
        }
    }

    /** Puts something before a method. */
    function before<T extends object>(owner: T, method: string, first: () => void): void {
        const methods = owner as Record<string, (...args: unknown[]) => unknown>;
        const original = methods[method];
        methods[method] = function (this: unknown, ...args) {
            first();
            return original.apply(this, args);
        };
        undo = () => {
            methods[method] = original;
        };
    }

    /** Asks, and has no use for the answer any more when some of the work is done. */
    async function cancelled(method: string, params: object, count = 5, all = MANY): Promise<void> {
        const source = new CancellationTokenSource();
        pieces.after(count, () => source.cancel());
        await assert.rejects(editor.client.sendRequest(method, params, source.token), (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
        assert.ok(pieces.done >= count && pieces.done < all, `${pieces.done} pieces were worked on`);
        const stopped = pieces.done;
        // Whatever still worked would have its turns meanwhile.
        for (let i = 0; i < 20; i++) {
            await editor.client.sendRequest(asOfRequest.method, { uri: editor.uri(PLAN) });
        }
        assert.ok(pieces.done <= stopped + 1, `${pieces.done - stopped} pieces were worked on afterwards`);
    }

    it('stops searching for references', async () => {
        editor = await Editor.open({}, prepare);
        before(Occurrences.prototype, 'within', pieces.work);
        const params = { textDocument: { uri: editor.uri('network.plan') }, position: positionOf('network.plan', 'growth'), context: { includeDeclaration: false } };
        await cancelled('textDocument/references', params);
        assert.ok((await editor.client.sendRequest<Location[]>('textDocument/references', params)).length >= MANY);
    });

    it('stops renaming', async () => {
        editor = await Editor.open({}, prepare);
        before(Occurrences.prototype, 'within', pieces.work);
        const params = { textDocument: { uri: editor.uri('network.plan') }, position: positionOf('network.plan', 'growth'), newName: 'grown' };
        await cancelled('textDocument/rename', params);
        assert.ok(Object.keys((await editor.client.sendRequest<WorkspaceEdit>('textDocument/rename', params)).changes!).length >= MANY);
    });

    it('stops searching for symbols', async () => {
        editor = await Editor.open({}, prepare);
        const params = { query: 'zzzzz' };
        let all = 0;
        before(editor.services.lsp.FuzzyMatcher, 'match', () => all++);
        assert.deepEqual(await editor.client.sendRequest('workspace/symbol', params), []);
        undo();
        before(editor.services.lsp.FuzzyMatcher, 'match', pieces.work);
        // What the whole network declares comes first, at once.
        await cancelled('workspace/symbol', params, all - 3 * MANY, all);
    });

    it('stops adding up what organizations do', async () => {
        editor = await Editor.open({}, prepare);
        before(editor.services.throughline.State.contributions, 'of', pieces.work);
        await cancelled(rollupRequest.method, { uri: editor.uri(PLAN) });
        undo();
        const answer = await editor.client.sendRequest<RollupAnswer>(rollupRequest.method, { uri: editor.uri(PLAN), organization: 's0' });
        assert.ok('implementation' in answer && answer.implementation[0].id === 's0');
    });

    describe('in the review of changes', () => {
        const opened: CommitFinder[] = [];
        const given: (AbortSignal | undefined)[] = [];
        const revisions: Revisions = {
            ...gitRevisions,
            async finderOf(commit, folder, signal) {
                given.push(signal);
                const finder = await gitRevisions.finderOf(commit, folder, signal);
                opened.push(finder);
                before(finder, 'read', pieces.work);
                return finder;
            }
        };
        const params = (): ChangesParams => ({ uri: editor.uri(PLAN), base: HEAD });
        const review = () => editor.client.sendRequest<ChangesAnswer>(changesRequest.method, params());

        beforeEach(async () => {
            opened.length = given.length = 0;
            editor = await Editor.open({}, folder => {
                prepare(folder);
                commitAll(folder);
                for (let i = 0; i < MANY; i++) {
                    writeFileSync(join(folder, `many/s${i}.plan`), planOf(i, 25));
                }
            }, revisions);
        });

        function assertWhole(answer: ChangesAnswer): void {
            assert.ok('counts' in answer, JSON.stringify(answer));
            assert.deepEqual(answer.counts.map(each => [each.name, each.count]), [['weaker', MANY]]);
        }

        it('stops reading the files of the commit, and the next one reads them', async () => {
            await cancelled(changesRequest.method, params());
            assertWhole(await review());
            assert.equal(opened.length, 1, 'what git lists is not asked for again');
        });

        it('stops comparing, and the next one goes on with what is read', async () => {
            const source = new CancellationTokenSource();
            // One for the settings.
            pieces.after(1 + MANY + 5, () => source.cancel());
            await assert.rejects(editor.client.sendRequest(changesRequest.method, params(), source.token), (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
            assert.ok(pieces.done < 2 * MANY, `${pieces.done} texts were read`);
            assertWhole(await review());
            assert.equal(opened.length, 1);
        });

        it('does not stop what another one waits for', async () => {
            const source = new CancellationTokenSource();
            pieces.after(5, () => source.cancel());
            const first = editor.client.sendRequest(changesRequest.method, params(), source.token);
            const second = review();
            await assert.rejects(first, (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
            assert.ok(pieces.done < MANY, `${pieces.done} texts were read`);
            assertWhole(await second);
            assert.deepEqual(given.map(each => each?.aborted), [false]);
        });
    });

    function positionOf(path: string, word: string): { line: number; character: number } {
        const lines = editor.text(path).split('\n');
        const line = lines.findIndex(each => each.includes(`indicator ${word}`));
        return { line, character: lines[line].indexOf(word) };
    }
});
