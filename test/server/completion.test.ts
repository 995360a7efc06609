import assert from 'node:assert/strict';
import type { CompletionContext, CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver';
import { datedSnippet } from '../../server/lsp/completion/keywords.ts';
import { phraseOf } from '../../server/lsp/completion/phrases.ts';
import { placesFor, wordsIn } from '../../language/rules/placement.ts';
import { readPeriod } from '../../language/model/periods.ts';
import { TestNetwork } from '../support/network.ts';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const REPORT = 'lincoln-ms/reports/2026-11-18.plan';
const SCRATCH = 'scratch.plan';
const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

/** What is offered where `|` stands in a text. */
async function offered(editor: Editor, path: string, text: string, context?: CompletionContext): Promise<CompletionItem[]> {
    const at = text.indexOf('|');
    const before = text.slice(0, at).split('\n');
    await editor.type(path, text.slice(0, at) + text.slice(at + 1));
    const { items } = await editor.client.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri: editor.uri(path) }, position: { line: before.length - 1, character: before.at(-1)!.length }, context
    });
    return items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

describe('completion', () => {
    let editor: Editor;
    const labels = async (path: string, text: string) => (await offered(editor, path, text)).map(each => each.label);
    /** Puts a line into the tutorial's plan behind one of its lines. */
    const inPlan = (line: string, behind: string) => labels(PLAN, editor.text(PLAN).replace(`${behind}\n`, `${behind}\n${line}\n`));
    const inAction = (line: string) => inPlan(`          ${line}`, '          output "Signed mentor agreements"');
    const inReport = (line: string) => labels(REPORT, editor.text(REPORT).replace('  used math', `  ${line}\n  used math`));

    before(async () => {
        editor = await Editor.open(SNIPPETS);
        await editor.show(PLAN);
        await editor.show(REPORT);
        await editor.show(SCRATCH, '');
    });

    after(() => editor.close());

    it('offers codes by number or by a word of the title, and nothing elsewhere', async () => {
        const at = async (line: string) => {
            const items = await offered(editor, SCRATCH, `${line}|\n`);
            assert.ok(items.every(each => /^\d[a-c] \w/.test(each.label) && each.detail === undefined && (each.documentation as MarkupContent).value.startsWith(`**Domain ${each.label[0]}: `)));
            return items.map(each => each.label.slice(0, 2));
        };
        const all = ['1a', '1b', '1c', '2a', '2b', '2c', '3a', '3b', '3c', '4a', '4b', '4c'];
        assert.deepEqual(await at('coded '), all);
        assert.deepEqual(await at('coded 3'), ['3a', '3b', '3c']);
        assert.deepEqual(await at('  coded 2a, 3'), ['3a', '3b', '3c']);
        assert.deepEqual(await at('  coded 2a, '), all);
        assert.deepEqual(await at('  coded 2a,\n    '), all);
        assert.deepEqual(await at('action x { coded barr'), ['3c']);
        for (const line of ['coded 2a ', 'coded "3', 'coded 9', 'owner ', '# coded ', 'coded', '"', '# ', 'vision """\n  co', 'vision "x" # y', '-', '.', 'owner -', '\u{1F600}']) {
            assert.deepEqual(await at(line), [], line);
        }
    });

    it('offers the statements that may stand in the block', async () => {
        assert.deepEqual(await labels(SCRATCH, '|'), wordsIn('file'));
        assert.deepEqual(await labels(SCRATCH, 'rep|'), ['report']);
        assert.deepEqual(await inAction('|'), wordsIn('action'));
        assert.deepEqual(await inAction('ow|'), ['owner']);
        assert.deepEqual(await inReport('|'), wordsIn('report'));
        assert.deepEqual(await labels(PLAN, 'plan for lincoln-ms {\n  team {\n    |\n  }\n}\n'), wordsIn('team'));
        assert.deepEqual(await labels(PLAN, 'plan for lincoln-ms {\n  goal x "X" {\n    |'), wordsIn('goal'));
        assert.deepEqual(await labels(PLAN, 'plan for lincoln-ms {\n  goal x "X" {\n  }\n  |'), wordsIn('plan'));
        assert.deepEqual(await labels(PLAN, 'plan for lincoln-ms { team { mem|'), ['member']);
    });

    it('leaves whoever indents a line alone', async () => {
        const space = { triggerKind: 2, triggerCharacter: ' ' } as const;
        assert.deepEqual(await offered(editor, PLAN, 'plan for lincoln-ms {\n  |\n}\n', space), []);
        assert.notDeepEqual(await offered(editor, PLAN, 'plan for |\n', space), []);
    });

    it('puts in whole blocks where nothing follows, and bare words for editors without snippets', async () => {
        const [goal] = await offered(editor, PLAN, 'plan for lincoln-ms {\n  goal|\n}\n');
        assert.equal(goal.insertTextFormat, 2);
        assert.match((goal.textEdit as { newText: string }).newText, /^goal \$\{1:name\} "\$\{2:title\}" \{\n {2}measure /);
        const [before] = await offered(editor, PLAN, 'plan for lincoln-ms {\n  goal| "Reading" {\n  }\n}\n');
        assert.equal((before.textEdit as { newText: string }).newText, 'goal');
        const simple = await Editor.open();
        await simple.show(PLAN);
        const items = await offered(simple, PLAN, 'plan for lincoln-ms {\n  |\n}\n');
        assert.deepEqual(items.map(each => (each.textEdit as { newText: string }).newText), wordsIn('plan'));
        assert.ok(items.every(each => each.insertTextFormat === undefined));
        await simple.close();
    });

    it('offers names of the right kind, those of the plan first', async () => {
        assert.deepEqual(await inAction('owner |'), ['nguyen', 'okafor', 'rivera', 'stone']);
        assert.deepEqual(await inAction('owner ok|'), ['okafor']);
        assert.deepEqual(await inAction('with rivera, |'), ['nguyen', 'okafor', 'stone', 'cedar-valley', 'flint-hills', 'lincoln-ms', 'prairie', 'west-hs']);
        assert.deepEqual(await inAction('with rivera,\n            st|'), ['stone']);
        assert.deepEqual(await inAction('with rivera, # and\n            st|'), ['stone']);
        assert.deepEqual(await inAction('with rivera # and,\n            ow|'), ['owner']);
        assert.deepEqual(await inAction('after |'), ['mentors-ready', 'plan-units', 'teach-units', 'train-mentors', 'unit-pilot']);
        assert.deepEqual(await inPlan('    addresses |', '    addresses induction'), ['absence', 'enrollment', 'induction', 'math-grade-7', 'mentors-by-grade', 'no-adult', 'plant']);
        assert.deepEqual(await inPlan('      and |', '      and on-track'), ['on-track']);
        assert.deepEqual(await inPlan('    measure x uses |', '    addresses induction'), ['growth']);
        assert.deepEqual((await inAction('budget $5,000 from |')).slice(0, 2), ['prairie-reads', 'idea-b']);
        assert.ok((await inAction('serves |')).includes('english-learners'));
        assert.deepEqual(await inReport('done |'), ['choose-mentors', 'mentors-ready', 'plan-units', 'teach-units', 'train-mentors', 'unit-pilot']);
        assert.deepEqual(await inReport('? plan|'), ['plan-units']);
        assert.deepEqual(await inReport('result |'), ['aligned-plans', 'met-growth', 'ready', 'ready.grade-6', 'ready.grade-7']);
        assert.deepEqual(await inReport('result ready.|'), ['ready.grade-6', 'ready.grade-7']);
        assert.deepEqual(await inReport('effect |'), ['math-coach', 'regroup']);
        assert.deepEqual(await inReport('effect regroup |'), ['fully', 'partly', 'not']);
        assert.deepEqual(await labels(REPORT, editor.text(REPORT).replace('told "Staff"', 'owner plan-units |')), ['nguyen', 'okafor', 'rivera', 'stone']);
        assert.deepEqual(await labels(SCRATCH, 'school x "X" in |'), ['cedar-valley', 'flint-hills', 'lincoln-ms', 'prairie', 'west-hs']);
        const [first] = await offered(editor, PLAN, editor.text(PLAN).replace('lead stone', 'lead s|'));
        assert.equal(first.detail, 'Carla Stone');
    });

    it('offers what the plan before has to carry on', async () => {
        const next = (line: string) => labels(SCRATCH, `plan for lincoln-ms from SY2029-30 to SY2031-32 {\n  milestone own "Own"\n  ${line}\n}\n`);
        assert.deepEqual((await next('carry teach|')), ['teach-units']);
        assert.ok((await next('carry |')).includes('unit-pilot'));
        assert.deepEqual(await next('carry unit-pilot |'), ['to', 'because']);
        await labels(SCRATCH, '|');
    });

    it('offers the codes of all frameworks, in quotes and with the framework in front where they need it', async () => {
        await editor.save('framework.plan', 'framework own "Own" {\n  domain O "O" {\n    practice 3c "Share"\n    practice "O 1" "Obey"\n  }\n  practice alone "Alone"\n}\n');
        await editor.untilKnown('framework.plan');
        const items = await offered(editor, SCRATCH, 'coded |\n');
        const codes = items.map(each => (each.textEdit as { newText: string }).newText);
        for (const code of ['1a', 'four-domains.3c', 'own.3c', '"O 1"', 'alone']) {
            assert.ok(codes.includes(code), code);
        }
        assert.ok(!codes.includes('3c'));
        await editor.type(SCRATCH, 'plan for lincoln-ms from SY2029-30 {\n  action x "X" {\n    coded O1, 3c\n  }\n}\n');
        await editor.until(SCRATCH, found => found.filter(each => each === 'code-unknown').length === 2);
        assert.deepEqual(editor.found(SCRATCH).filter(each => each.code === 'code-unknown').map(each => String(each.message).split('. ')[0]), [
            'No framework has the code O1: "O 1" is probably meant', 'More than one framework has the code 3c: write four-domains.3c or own.3c.'
        ]);
        await editor.save('framework.plan', undefined);
        await editor.type(SCRATCH, '');
    });

    it('offers elements of another organization behind its name', async () => {
        assert.ok((await inPlan('    fulfills |', '    provider cedar-valley')).includes('cedar-valley.'));
        assert.deepEqual(await inPlan('    fulfills cedar-valley.|', '    provider cedar-valley'), [
            'cedar-valley.coach-schools', 'cedar-valley.coaches-placed', 'cedar-valley.hire-coaches', 'cedar-valley.tiered-coaching'
        ]);
        assert.deepEqual(await inPlan('    fulfills cedar-valley.hire|', '    provider cedar-valley'), ['cedar-valley.hire-coaches']);
        assert.deepEqual(await inPlan('    fulfills nowhere.|', '    provider cedar-valley'), []);
    });

    it('offers school years, words of vocabularies and the clauses of the line', async () => {
        assert.deepEqual(await inAction('from |'), ['SY2026-27', 'SY2027-28', 'SY2028-29', 'to']);
        assert.deepEqual(await inPlan('      target |', '      source "Competency portfolios"'), ['SY2026-27', 'SY2027-28', 'SY2028-29', 'at least']);
        assert.deepEqual(await inPlan('      baseline |', '      source "Competency portfolios"'), ['SY2025-26', 'SY2026-27', 'SY2027-28', 'SY2028-29', 'to be set by']);
        assert.deepEqual(await inPlan('      target SY2026-27 |', '      source "Competency portfolios"'), ['at least']);
        assert.deepEqual(await inPlan('      target SY2026-27 at |', '      source "Competency portfolios"'), ['least', 'most']);
        assert.deepEqual(await inPlan('      target SY2026-27 5 points |', '      source "Competency portfolios"'), ['above baseline', 'below baseline']);
        assert.deepEqual(await inPlan('      better |', '      source "Competency portfolios"'), ['higher', 'lower']);
        assert.deepEqual(await inPlan('  monitored by prairie |', '  reviewed 2026-06-10'), ['each']);
        assert.deepEqual(await inPlan('  monitored by prairie each |', '  reviewed 2026-06-10'), ['month', 'quarter', 'semester', 'year']);
        assert.deepEqual(await inPlan('    member x "X" |', '  team {'), ['role', 'contact', 'until']);
        assert.deepEqual(await inPlan('    member |', '  team {'), []);
        assert.deepEqual(await labels(SCRATCH, 'report |'), ['for', 'covering', 'on', 'by']);
        assert.deepEqual(await labels(SCRATCH, 'report for lincoln-ms on |'), []);
        assert.deepEqual(await labels(SCRATCH, 'report for lincoln-ms covering SY2026-27 on 2026-10-01 by |'), ['nguyen', 'okafor', 'rivera', 'stone']);
        assert.deepEqual((await labels(SCRATCH, 'decision on |')).length, 5);
        assert.deepEqual(await labels(SCRATCH, 'decision on lincoln-ms by prairie |'), ['on']);
        assert.deepEqual(await labels(SCRATCH, 'decision on lincoln-ms by prairie on |'), []);
        assert.deepEqual(await inAction('owner "Olu" |'), ['role']);
        assert.deepEqual(await inAction('owner "Olu" role "Member", st|'), ['stone']);
        assert.ok((await labels(SCRATCH, 'report for lincoln-ms covering SY|')).includes('SY2026-27 Q2'));
        assert.deepEqual(await inReport('behind plan-units |'), ['because', 'so']);
        assert.deepEqual(await inReport('behind plan-units because |'), []);
    });

    it('has a phrase for every statement, which is understood where it is offered', async () => {
        const blocks = new Set<string>(['file']);
        for (const block of blocks) {
            wordsIn(block).filter(each => wordsIn(each).length > 1).forEach(each => blocks.add(each));
        }
        const texts: Record<string, string> = {};
        for (const block of blocks) {
            for (const word of wordsIn(block)) {
                const { about, snippet } = phraseOf(word, block);
                assert.notEqual(about, '', `${block} ${word}`);
                if (snippet !== word) {
                    texts[`${block}-${word}.plan`] = within(block, filled(datedSnippet(snippet, '2026-09-01')));
                }
            }
        }
        const problems = (await TestNetwork.of(texts)).problems('2026-09-01');
        for (const [path, text] of Object.entries(texts)) {
            assert.deepEqual(problems.get(path)!.filter(each => each.rule === 'syntax').map(each => each.message), [], text);
        }
        assert.equal(readPeriod(datedSnippet('NEXT', '2026-09-01')).period, 'SY2027-28');
    });
});

/** A snippet as it stands once every tab stop has its proposal. */
function filled(snippet: string): string {
    return snippet.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/(?<!\\)\$\d+/g, '').replaceAll('\\$', '$');
}

const HEADS: Readonly<Record<string, string>> = {
    plan: 'plan for here from SY2026-27', year: 'year SY2026-27 of here', calendar: 'calendar SY2026-27', report: 'report for here covering SY2026-27 on 2026-09-30',
    decision: 'decision on here by here on 2026-09-30', reflection: 'reflection for here on 2026-09-30', bone: 'bone "x"', cause: 'cause "x"', condition: 'condition "x"', domain: 'domain 1', practice: 'practice 1a'
};

/** A text in a block, and that in the blocks it may stand in. */
function within(block: string, text: string): string {
    return block === 'file' ? text : within(placesFor(block)[0], `${HEADS[block] ?? `${block} x`} {\n${text}\n}`);
}
