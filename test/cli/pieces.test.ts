import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollUp } from '../../language/progress/rollup.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { UsageError } from '../../cli/exit.ts';
import { loadNetworks, networkOf } from '../../cli/network.ts';
import { toJson } from '../../cli/output/json.ts';
import { print } from '../../cli/output/print.ts';
import { TUTORIAL } from './run.ts';

const PIECE = 'x'.repeat(1000);

describe('a result that is printed piece by piece', () => {
    let folder: string;
    let made: number;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        made = 0;
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    function* pieces(count: number): Generator<string> {
        for (; made < count; made++) {
            yield `${made} ${PIECE}\n`;
        }
    }

    it('is in its file as a whole', async () => {
        const output = join(folder, 'result.txt');
        const all = [...pieces(3000)].join('');
        made = 0;
        await print(pieces(3000), { output, color: false });
        assert.ok(readFileSync(output, 'utf8') === all);
        await print([], { output, color: false });
        assert.equal(readFileSync(output, 'utf8'), '');
    });

    it('is not made any further when it cannot be written', async function () {
        if (!existsSync('/dev/full')) {
            this.skip();
        }
        await assert.rejects(print(pieces(1_000_000), { output: '/dev/full', color: false }), (error: Error) => error instanceof UsageError && /the disk is full/.test(error.message));
        assert.ok(made < 1000, `${made} pieces were made`);
    });

    it('is the same JSON as all at once', async () => {
        const services = await loadNetworks([TUTORIAL], {});
        const { network, asOf, settings } = services.throughline.State.contextOf(networkOf(services, TUTORIAL));
        const odd = { none: undefined, null: null, list: [], lists: [[], [1, [2]], {}], object: {}, deep: { nothing: undefined, a: { b: [{ c: 'x\ny"' }, undefined, 'z'] } }, number: -1.5, flag: false };
        for (const value of [odd, [], {}, [odd], null, 'text\n', rollUp(network, undefined, asOf, settings), progressView(network, 'lincoln-ms', asOf, settings)]) {
            assert.equal([...toJson(value)].join(''), `${JSON.stringify(value, undefined, 2)}\n`);
        }
    });
});
