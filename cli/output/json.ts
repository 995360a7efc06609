/** Plain data as `JSON.stringify(value, undefined, 2)` writes it, with a line break at the end: lists item by item. */
export function* toJson(value: unknown): Generator<string> {
    yield* written(value, '');
    yield '\n';
}

function* written(value: unknown, by: string): Generator<string> {
    if (Array.isArray(value) && value.length > 0) {
        yield* between('[', value.map(item => ['', item] as const), ']', by, whole);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        const entries = Object.entries(value).filter(([, each]) => each !== undefined && typeof each !== 'function').map(([key, each]) => [`${JSON.stringify(key)}: `, each] as const);
        yield* entries.length === 0 ? ['{}'] : between('{', entries, '}', by, written);
    } else {
        yield* whole(value, by);
    }
}

function* between(open: string, items: readonly (readonly [key: string, value: unknown])[], close: string, by: string, write: typeof written): Generator<string> {
    let sign = open;
    for (const [key, value] of items) {
        yield `${sign}\n${by}  ${key}`;
        yield* write(value, `${by}  `);
        sign = ',';
    }
    yield `\n${by}${close}`;
}

function* whole(value: unknown, by: string): Generator<string> {
    // No text in JSON has a line break of its own.
    yield JSON.stringify(value ?? null, undefined, 2).replaceAll('\n', `\n${by}`);
}
