import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../language/rules/all.ts';
import { newNetwork } from '../../language/templates/network.ts';
import { exampleTexts } from '../parser/support.ts';
import { breakages, breakText } from '../support/breakages.ts';
import { readMarks, splitFiles } from '../support/texts.ts';
import { assertFormats } from './support.ts';

const LIBRARY = new URL('../../language/library/', import.meta.url);

/** How else the same text may have been indented. */
const INDENTATIONS: Readonly<Record<string, (text: string) => string>> = {
    'as it is': text => text,
    'by four blanks': text => text.replace(/^ +/gm, blanks => blanks + blanks),
    'by one blank': text => text.replace(/^ +/gm, blanks => blanks.slice(blanks.length / 2)),
    'by tabs': text => text.replace(/^( {2})+/gm, blanks => '\t'.repeat(blanks.length / 2)),
    'not at all': text => text.replace(/^ +/gm, ''),
    'with Windows line ends': text => text.replaceAll('\n', '\r\n')
};

function libraryTexts(): [string, string][] {
    return readdirSync(LIBRARY).filter(path => path.endsWith('.plan')).map(path => [path, readFileSync(new URL(path, LIBRARY), 'utf8')]);
}

function templateTexts(): [string, string][] {
    const files = newNetwork({ state: 'Prairie State', district: 'Cedar Valley', school: 'Lincoln', year: 'SY2026-27' });
    return [...files].filter(([path]) => path.endsWith('.plan'));
}

describe('formatting the texts of the repository', () => {
    const texts = [...exampleTexts(), ...libraryTexts(), ...templateTexts()];

    it('finds them all', () => {
        assert.ok(texts.length >= 16, `${texts.length} texts`);
    });

    for (const [path, text] of texts) {
        it(`leaves ${path} as it is, and makes it so of other indentations`, () => {
            for (const [how, indent] of Object.entries(INDENTATIONS)) {
                const { text: formatted, isWhole } = assertFormats(indent(text));
                assert.equal(formatted.replaceAll('\r\n', '\n'), text, how);
                assert.ok(isWhole, how);
            }
        });
    }

    for (const rule of rules) {
        it(`keeps what the examples of ${rule.id} say`, () => {
            for (const { text, fixed } of [...rule.examples.fires, ...rule.examples.silent]) {
                for (const each of Object.values({ ...splitFiles(text), fixed: fixed ?? '' })) {
                    assert.ok(assertFormats(readMarks(each).text).isWhole);
                }
            }
        });
    }
});

/** Only indentation says where these end: their lines may stay where they are. */
const INDENTATION_TELLS = ['a long text without its opening marks'];

describe('formatting slips of the pen', () => {
    const tutorial = exampleTexts('tutorial/');

    for (const breakage of breakages) {
        it(`keeps what can be read: ${breakage.what}`, () => {
            const broken = breakText(breakage, tutorial.get(breakage.file)!);
            for (const [how, indent] of Object.entries(INDENTATIONS)) {
                assert.ok(assertFormats(indent(broken)).isWhole || INDENTATION_TELLS.includes(breakage.what), how);
            }
        });
    }
});
