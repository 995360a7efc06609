import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { STEP } from '../../language/formatting/layout.ts';
import { defaultSettings } from '../../language/settings.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** As the editor compiles a pattern: without flags where none stand beside it. */
const compile = (value: string | { pattern: string; flags?: string }) =>
    typeof value === 'string' ? new RegExp(value) : new RegExp(value.pattern, value.flags);

describe('the language configuration', () => {
    const configuration = read('syntaxes/language-configuration.json');
    const increase = compile(configuration.indentationRules.increaseIndentPattern);

    it('indents behind an opening brace, unless it stands in a text or a comment', () => {
        assert.match('  goal on-track "Each student" {', increase);
        assert.match('team { # who', increase);
        assert.doesNotMatch('  vision "Every { learner"', increase);
        assert.doesNotMatch('# goal {', increase);
        assert.doesNotMatch('  goal a "b" { }', increase);
    });

    it('takes names with hyphens, codes and school years as words, and stops at a dot', () => {
        const { source, flags } = compile(configuration.wordPattern);
        const word = new RegExp(source, `${flags}g`);
        assert.deepEqual('lincoln-ms.math-coach 3c SY2026-27 "École"'.match(word), ['lincoln-ms', 'math-coach', '3c', 'SY2026-27', 'École']);
    });

    it('indents behind Enter where a block or a long text opens, and not where it closes', () => {
        const indents = (line: string) => configuration.onEnterRules.some((rule: { beforeText: string }) => compile(rule.beforeText).test(line));
        for (const line of ['  goal on-track "Each {student}" {', 'team {', '  mission """', '  if we """', '  done a.b on 2026-09-01 output """']) {
            assert.ok(indents(line), line);
        }
        for (const line of ['    """', '    All of them are on track."""', '# goal {', '  vision "Every {', '  mission "One line."']) {
            assert.ok(!indents(line), line);
        }
    });

    it('folds between marks of regions', () => {
        const { start, end } = configuration.folding.markers;
        assert.match('  #region Grade 7', compile(start));
        assert.match('# region', compile(start));
        assert.match('  # endregion', compile(end));
        assert.doesNotMatch('# regional goals', compile(start));
    });

    it('closes braces and texts of either kind', () => {
        const pairs = configuration.autoClosingPairs.map((pair: { open: string; close: string }) => pair.open + pair.close);
        assert.deepEqual(pairs, ['{}', '""', '""""""']);
    });

    it('lets the editor indent by as much as the formatter', () => {
        const defaults = read('package.json').contributes.configurationDefaults['[improvement-plan]'];
        assert.equal(' '.repeat(defaults['editor.tabSize']), STEP);
        assert.deepEqual([defaults['editor.insertSpaces'], defaults['editor.detectIndentation']], [true, false]);
    });

    it('has patterns that compile', () => {
        const patterns = [
            configuration.wordPattern, ...Object.values(configuration.indentationRules), ...Object.values(configuration.folding.markers),
            ...configuration.onEnterRules.flatMap((rule: Record<string, string>) => [rule.beforeText, rule.afterText].filter(Boolean))
        ];
        assert.ok(patterns.length >= 9);
        patterns.forEach(pattern => assert.doesNotThrow(() => compile(pattern)));
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
