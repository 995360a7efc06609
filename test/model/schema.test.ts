import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Schema } from 'ts-json-schema-generator';
import { modelPage, modelSchema, PAGE, SCHEMA, schemaText, typesOf } from '../../generate-model.ts';
import type { FileModel } from '../../language/model/read.ts';
import { exampleTexts } from '../parser/support.ts';
import { modelOf, violations } from './support.ts';

/** True only where two types are one and the same, `readonly` included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
/** The names of the fields that can be assigned, however deep; types that hold themselves are followed so many levels. */
type Mutable<T, Level extends unknown[] = []> = Level['length'] extends 12 ? never
    : T extends readonly (infer Item)[] ? (T extends unknown[] ? 'a list' : never) | Mutable<Item, [...Level, 0]>
        : T extends object ? { [K in keyof T]-?: (Same<Pick<T, K>, Readonly<Pick<T, K>>> extends true ? never : K) | Mutable<NonNullable<T[K]>, [...Level, 0]> }[keyof T]
            : never;

describe('the schema of the model', function () {
    this.timeout(60_000);
    let schema: Schema;

    before(() => {
        schema = modelSchema();
    });

    it('and its page are what the types make now', () => {
        assert.equal(readFileSync(SCHEMA, 'utf8'), schemaText(schema), 'npm run generate');
        assert.equal(readFileSync(PAGE, 'utf8'), modelPage(schema), 'npm run generate');
    });

    it('says of every type and every field what it means', () => {
        const silent = Object.entries(schema.definitions ?? {}).flatMap(([name, type]) => {
            const { description, properties = {} } = type as Schema;
            return [...(description ? [] : [name]), ...Object.entries(properties).filter(([, each]) => !(each as Schema).description).map(([field]) => `${name}.${field}`)];
        });
        assert.deepEqual(silent, []);
    });

    it('has every type on its page, each with its fields', () => {
        const page = readFileSync(PAGE, 'utf8');
        assert.deepEqual([...typesOf(schema).keys()].sort(), Object.keys(schema.definitions ?? {}).sort());
        const sections = new Map(page.split(/^## /m).slice(1).map(each => [each.split('\n')[0], each]));
        for (const [name, type] of Object.entries(schema.definitions ?? {})) {
            for (const field of Object.keys((type as Schema).properties ?? {})) {
                assert.ok(sections.get(name)?.includes(`| \`${field}\``), `${name}.${field}`);
            }
            assert.ok(sections.has(name), name);
        }
        assert.doesNotMatch(page, /undefined|\[object/);
    });

    it('is of types in which nothing can be assigned', () => {
        // The compiler does the work: a field without readonly makes this type its name instead of never.
        const nothing: Same<Mutable<FileModel>, never> = true;
        const seen: Same<Mutable<{ readonly a: readonly { b?: string; readonly c: string[] }[] }>, 'b' | 'a list'> = true;
        assert.ok(nothing && seen);
    });

    it('is kept by every file of the examples', () => {
        const texts = exampleTexts();
        for (const [path, text] of texts) {
            assert.deepEqual(violations(modelOf(text)), [], path);
        }
        assert.deepEqual([...new Set([...texts.keys()].map(path => path.split('/')[0]))], ['gallery', 'statewide', 'tutorial']);
    });

    it('is noticed to be broken', () => {
        const model = modelOf('plan for a from SY2026-27 { goal g "G" }');
        const [plan] = model.plans;
        assert.deepEqual(violations(model), []);
        for (const broken of [{ ...plan, from: '9/1/2026' }, { ...plan, extra: 1 }, { ...plan, goals: undefined }, { ...plan, updated: [null] }]) {
            assert.notDeepEqual(violations(JSON.parse(JSON.stringify({ ...model, plans: [broken] }))), []);
        }
    });
});
