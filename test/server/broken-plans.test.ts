import assert from 'node:assert/strict';
import { progressRequest, rollupRequest, type ProgressAnswer, type RollupAnswer } from '../../server/protocol.ts';
import { Editor } from './editor.ts';

/** What may happen to a block, in lines of the plan; it begins in one and ends in another. */
const BREAKAGES: Record<string, (lines: string[], first: number, last: number) => void> = {
    'its opening brace missing': (lines, first) => { lines[first] = lines[first].replace(/\s*\{\s*$/, ''); },
    'its closing brace missing': (lines, _, last) => { lines[last] = ''; },
    'a closing brace too many': (lines, first) => { lines[first] += ' }'; },
    'signs without meaning': (lines, first) => { lines[first] += '\n) ( ?? ]]'; },
    'half a word': (lines, first) => { lines[first] = lines[first].replace(/\w+/, word => word.slice(0, -1)); },
    'a text without its end': (lines, first) => { lines[first] += '\n  note "never closed'; }
};

/** The blocks of a text that is laid out as usual: each ends at the next brace that stands as far in as its first line. */
function blocksOf(lines: readonly string[]): { first: number, last: number }[] {
    return lines.flatMap((line, first) => {
        const indent = /^ *(?=\S.*\{$)/.exec(line)?.[0];
        const last = indent === undefined ? -1 : lines.findIndex((each, i) => i > first && each === `${indent}}`);
        return last < 0 ? [] : [{ first, last }];
    });
}

/** The tutorial's plans have one goal and one strategy each: others are put before and behind them. */
function withNeighbors(text: string): string {
    const goal = (name: string) => `  goal ${name} "The ${name} goal" {\n    measure m-${name} "Students" {\n      better higher\n    }\n  }\n\n`;
    const strategy = (name: string) => `    strategy ${name} "The ${name} strategy" {\n      coded 2a\n    }\n\n`;
    return text.replace(/^ {2}goal /m, `${goal('first')}$&`).replace(/^ {2}needs \{/m, `${goal('next')}$&`)
        .replace(/^ {4}strategy /m, `${strategy('early')}$&`).replace(/(\n {2}priority [^]*?\n)( {2}\}\n)/, `$1\n${strategy('late').trimEnd()}\n$2`);
}

for (const [path, count] of [['lincoln-ms/plan.plan', 13], ['cedar-valley/plan.plan', 10]] as const) {
    describe(`the progress of ${path} while a block is broken`, () => {
        let editor: Editor;
        let lines: string[];

        /** Goals, priorities, strategies, milestones and actions, by the word and the name in their line, and its number. */
        const elements = async () => {
            const answer = await editor.client.sendRequest<ProgressAnswer>(progressRequest.method, { uri: editor.uri(path) });
            return 'reason' in answer ? [] : [...answer.goals, ...answer.rows].map(({ title, place }) => ({ title, line: place.range.start.line }));
        };

        before(async () => {
            editor = await Editor.open();
            lines = withNeighbors(editor.text(path)).split('\n');
            await editor.show(path);
        });

        after(() => editor.close());

        for (const [what, change] of Object.entries(BREAKAGES)) {
            it(`shows all that is not in the block: ${what}`, async () => {
                await editor.type(path, lines.join('\n'));
                const whole = await elements();
                assert.equal(whole.length, count);
                for (const { first, last } of blocksOf(lines)) {
                    const broken = [...lines];
                    change(broken, first, last);
                    await editor.type(path, broken.join('\n'));
                    const titles = (await elements()).map(each => each.title);
                    const lost = whole.filter(({ title, line }) => (line < first || line > last) && !titles.includes(title)).map(each => each.title);
                    assert.deepEqual(lost, [], `line ${first + 1}: ${lines[first]}`);
                }
            }).timeout(60_000);
        }
    });
}

describe('pages at the edges', () => {
    let editor: Editor;

    before(async () => {
        editor = await Editor.open();
    });

    after(() => editor.close());

    it('a day before everything has nothing begun, done or behind', async () => {
        await editor.save('throughline.json', '{}');
        await editor.set({ asOf: '1900-01-01' });
        const progress = await editor.client.sendRequest<ProgressAnswer>(progressRequest.method, { uri: editor.uri('lincoln-ms/plan.plan') });
        assert.ok(!('reason' in progress));
        assert.deepEqual([...new Set(progress.rows.flatMap(each => each.state?.state ?? []))], ['notStarted']);
        const rollup = await editor.client.sendRequest<RollupAnswer>(rollupRequest.method, { uri: editor.uri('network.plan') });
        assert.ok(!('reason' in rollup));
        assert.equal(rollup.asOf, '1900-01-01');
        assert.deepEqual([rollup.results, rollup.implementation.filter(each => each.actionsBehind.startsWith('▲'))], [[], []]);
    });
});
