import assert from 'node:assert/strict';
import { DocumentState, URI } from 'langium';
import { libraryDocuments } from '../../language/library/library.ts';
import { createPlanServices, type PlanSharedServices } from '../../language/module.ts';
import { isAboutMeaning, mayBeWrong } from '../../language/rules/engine.ts';
import { fits } from '../../language/scoping/kinds.ts';
import { summarizeFile } from '../../language/summaries/file-summary.ts';
import type { OpenReference } from '../../language/summaries/lookups.ts';
import { outlineOf } from '../../language/summaries/outline.ts';
import { packSummary, unpackSummary } from '../../language/summaries/packing.ts';
import { exampleTexts } from '../parser/support.ts';
import { mutate } from '../support/any-texts.ts';
import { grammarText } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';

/** The files of one network in an index, none of them as a document. */
function indexOf(texts: Iterable<readonly [path: string, text: string]>): PlanSharedServices {
    const { shared } = createPlanServices();
    const documents = [...texts].map(([path, text]) => shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`file:///network/${path}`)));
    for (const document of [...libraryDocuments(shared), ...documents]) {
        document.state = DocumentState.ComputedScopes;
        const summary = summarizeFile(document);
        const unpacked = unpackSummary(summary.uri, packSummary(summary))!;
        shared.throughline.Files.set({ outline: outlineOf(summary), load: () => unpacked });
    }
    return shared;
}

/** What of a file's references has to be looked up says all that may be wrong with them. @returns how many there are of each sort */
function assertLookups({ throughline: { Files, Names } }: PlanSharedServices): { settled: number; open: number; unknown: number } {
    const counts = { settled: 0, open: 0, unknown: 0 };
    for (const network of Files.addresses()) {
        for (const file of Files.in(network)) {
            const { uri, statements, references, lookups } = file.load();
            const placeOf = ({ text, wanted, statement, carries }: OpenReference) => {
                const { belonging } = statements[statement];
                return [text, uri, belonging && (carries ? { ...belonging, carries } : belonging), fits(wanted)] as const;
            };
            const codes = Names.codes(uri);
            const isWrong = (reference: OpenReference) => mayBeWrong(reference, Names.find(...placeOf(reference)), codes);
            for (const reference of references) {
                const meaning = Names.find(...placeOf(reference));
                assert.equal(Names.has(...placeOf(reference)), meaning !== undefined, `${uri} ${reference.text}`);
                const isOpen = lookups.open.some(each => each.text === reference.text && each.wanted === reference.wanted && each.statement === reference.statement);
                assert.ok(isOpen || !isWrong(reference), `${uri} ${reference.text}`);
                counts[!isOpen ? 'settled' : meaning ? 'open' : 'unknown']++;
                if (!isAboutMeaning(reference)) {
                    assert.equal(isWrong(reference), meaning === undefined && !reference.isSpokenOf);
                }
            }
            assert.equal(lookups.open.some(isWrong), references.some(isWrong), uri);
        }
    }
    return counts;
}

describe('the references that depend on other files', function () {
    this.timeout(120_000);

    it('are all that a check has to look up, in the examples', () => {
        const counts = [...Map.groupBy(exampleTexts(), ([path]) => path.split('/')[0]).values()].map(texts => assertLookups(indexOf(texts)));
        assert.ok(counts.length > 2 && counts.every(each => each.settled > 20 && each.open > 20), JSON.stringify(counts));
    });

    it('are all that a check has to look up, in networks of any texts', () => {
        const random = new Random(20261127);
        const examples = [...exampleTexts('statewide/').values()].filter(each => each.includes('plan for') || each.includes('report for'));
        const sums = { settled: 0, open: 0, unknown: 0 };
        for (let i = 0; i < 60; i++) {
            const texts = Array.from({ length: 12 }, (_, file): [string, string] => (
                [`${file}.plan`, random.below(2) === 0 ? grammarText(random, 1 + random.below(8)) : mutate(random.of(examples), random)]));
            const counts = assertLookups(indexOf(texts));
            (['settled', 'open', 'unknown'] as const).forEach(each => {
                sums[each] += counts[each];
            });
        }
        console.log(`        ${JSON.stringify(sums)}`);
        assert.ok(Math.min(...Object.values(sums)) > 200, JSON.stringify(sums));
    });

    it('are none that the same statement declares, unless a rule looks at what they mean', () => {
        const shared = indexOf([['a.plan', `plan for a from SY2026-27 {
  goal g "G" {
    measure m "M"
  }
  strategy s "S" {
    goal g
    coded 3b
    action x "X"
    action y "Y" {
      after x, z
      owner nobody
    }
  }
}
report for a covering 2026-10 on 2026-10-30 {
  done x
  done x on 2026-10-30
}
decision for a on 2026-08-01 by a {
  approved
}
`]]);
        const [file] = shared.throughline.Files.in('');
        assert.deepEqual(file.load().lookups.open.map(each => `${each.statement} ${each.text}`).sort(), ['0 3b', '0 a', '0 nobody', '0 z', '1 a', '1 x', '2 a'].sort());
    });
});
