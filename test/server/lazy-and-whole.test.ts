import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Random } from '../support/random.ts';
import { Editor } from './editor.ts';

const STATEWIDE = fileURLToPath(new URL('../../examples/statewide', import.meta.url));
/** Places in each file at which everything is asked. */
const PLACES = 3;
const AT_PLACES: readonly (readonly [string, object])[] = [
    ['hover', {}], ['definition', {}], ['references', { context: { includeDeclaration: true } }], ['documentHighlight', {}], ['prepareRename', {}],
    ['rename', { newName: 'another-name' }], ['completion', { context: { triggerKind: 1 } }]
];
const OF_FILES = ['documentSymbol', 'semanticTokens/full', 'foldingRange'];

/** What a server answers; a refusal is an answer as well. */
async function ask(editor: Editor, method: string, params: object): Promise<unknown> {
    try {
        const answer = await editor.client.sendRequest<object | null>(method, params);
        // A number that the library gives to each answer.
        return answer && 'resultId' in answer ? { ...answer, resultId: undefined } : answer;
    } catch (error) {
        return { refused: (error as Error).message };
    }
}

function isEmpty(answer: unknown): boolean {
    return answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0)
        || (typeof answer === 'object' && ['items', 'data', 'reason'].some(key => key in answer && (answer as Record<string, unknown[]>)[key].length === 0));
}

describe('a server that loads what it needs, and one that loads everything', () => {
    let lazy: Editor;
    let whole: Editor;
    const random = new Random(7);
    const paths = readdirSync(STATEWIDE, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.plan')).sort();
    const asked = new Map<string, { requests: number; filled: number }>();

    before(async () => {
        [lazy, whole] = [await Editor.on(STATEWIDE, false), await Editor.on(STATEWIDE, true)];
    });

    after(async () => {
        await lazy.close();
        await whole.close();
    });

    async function same(method: string, params: object): Promise<void> {
        const [expected, answer] = [await ask(whole, method, params), await ask(lazy, method, params)];
        assert.deepEqual(answer, expected, `${method} ${JSON.stringify(params)}`);
        const count = asked.get(method) ?? { requests: 0, filled: 0 };
        asked.set(method, { requests: count.requests + 1, filled: count.filled + Number(!isEmpty(answer)) });
    }

    for (const [method, more] of AT_PLACES) {
        it(`answer ${method} alike`, async () => {
            for (const path of paths) {
                const text = lazy.text(path);
                const words = [...text.matchAll(/(?<=[\s.])[\p{L}][\p{L}\p{N}-]*/gu)].filter(match => !isInText(text, match.index));
                // Most names have a hyphen, and few other words have.
                const names = words.filter(match => match[0].includes('-'));
                for (let i = 0; i < PLACES; i++) {
                    const { index, 0: word } = random.of(i > 0 && names.length > 0 ? names : words);
                    const before = text.slice(0, index + random.below(word.length + 1)).split('\n');
                    const position = { line: before.length - 1, character: before.at(-1)!.length };
                    await same(`textDocument/${method}`, { textDocument: { uri: lazy.uri(path) }, position, ...more });
                }
            }
        });
    }

    for (const method of OF_FILES) {
        it(`answer ${method} alike`, async () => {
            for (const path of paths) {
                await same(`textDocument/${method}`, { textDocument: { uri: lazy.uri(path) } });
            }
        });
    }

    it('answer searches for names alike', async () => {
        for (const query of ['', 'ment', 'coach', 'attendance', 'zzzz']) {
            await same('workspace/symbol', { query });
        }
    });

    it('give the same pages', async () => {
        for (const path of paths) {
            await same('throughline/progress', { uri: lazy.uri(path) });
        }
        const { choices } = await lazy.client.sendRequest<{ choices: { id: string }[] }>('throughline/rollup', { uri: lazy.uri('network.plan') });
        for (const organization of [undefined, ...choices.map(each => each.id)]) {
            await same('throughline/rollup', { uri: lazy.uri('network.plan'), organization });
        }
    });

    it('find the same in every file', async () => {
        for (const path of paths) {
            await lazy.until(path, () => lazy.found(path).length === whole.found(path).length);
            assert.deepEqual(lazy.found(path), whole.found(path), path);
        }
    });

    it('were asked everything, and mostly had an answer', () => {
        for (const [method, { requests, filled }] of asked) {
            console.log(`        ${method}: ${requests} requests, ${Math.round(filled / requests * 100)} % not empty`);
            assert.ok(filled > 0, method);
        }
        const [requests, filled] = [...asked.values()].reduce(([a, b], each) => [a + each.requests, b + each.filled], [0, 0]);
        console.log(`        ${requests} requests, ${Math.round(filled / requests * 100)} % not empty`);
        assert.ok(filled > requests / 2, `${filled} of ${requests}`);
    });
});

/** Whether a place is within quotation marks, or in a comment. */
function isInText(text: string, index: number): boolean {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    return line.includes('#') || line.split('"').length % 2 === 0;
}
