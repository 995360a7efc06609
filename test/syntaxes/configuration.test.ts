import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../language/settings.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

describe('the language configuration', () => {
    const configuration = read('syntaxes/language-configuration.json');
    const increase = new RegExp(configuration.indentationRules.increaseIndentPattern.pattern);

    it('indents behind an opening brace, unless it stands in a text or a comment', () => {
        assert.match('  goal on-track "Each student" {', increase);
        assert.match('team { # who', increase);
        assert.doesNotMatch('  vision "Every { learner"', increase);
        assert.doesNotMatch('# goal {', increase);
        assert.doesNotMatch('  goal a "b" { }', increase);
    });

    it('takes names with hyphens, codes and school years as words, and stops at a dot', () => {
        const word = new RegExp(configuration.wordPattern, 'gu');
        assert.deepEqual('lincoln-ms.math-coach 3c SY2026-27 "École"'.match(word), ['lincoln-ms', 'math-coach', '3c', 'SY2026-27', 'École']);
    });

    it('has patterns that compile', () => {
        const patterns = [
            configuration.indentationRules.decreaseIndentPattern, ...configuration.onEnterRules.flatMap((rule: Record<string, object>) => [rule.beforeText, rule.afterText].filter(Boolean)),
            configuration.folding.markers.start, configuration.folding.markers.end
        ];
        assert.ok(patterns.length >= 6);
        patterns.forEach(({ pattern }) => assert.doesNotThrow(() => new RegExp(pattern)));
    });
});

describe('the schema of throughline.json', () => {
    const schema = read('syntaxes/throughline.schema.json');

    it('knows the same settings as the program', () => {
        const known = Object.keys(schema.properties).filter(name => name !== '$schema').sort();
        assert.deepEqual(known, [...Object.keys(defaultSettings), 'frozenOn'].sort());
        assert.equal(schema.properties.minimumCellSize.default, defaultSettings.minimumCellSize);
        assert.deepEqual(Object.keys(schema.properties.approvals.properties).sort(), Object.keys(defaultSettings.approvals).sort());
    });

    it('takes the settings of the tutorial', () => {
        const settings = read('examples/tutorial/throughline.json');
        assert.ok(Object.keys(settings).every(name => name in schema.properties));
        assert.match(settings.frozenOn, new RegExp(schema.properties.frozenOn.pattern));
    });
});
