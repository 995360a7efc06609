import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { addDays, schoolYearOf, type Day } from '../../../language/model/periods.ts';
import { wordsIn } from '../../../language/rules/placement.ts';
import type { Cursor } from './cursor.ts';
import { lineOf } from './lines.ts';
import { phraseOf } from './phrases.ts';

/** The first words of the statements that may stand at the cursor. */
export function offerStatements(cursor: Cursor, today: Day, withSnippets: boolean): CompletionItem[] {
    return wordsIn(cursor.block).map((word, index) => {
        const { about, snippet } = phraseOf(word, cursor.block);
        // Before other words a whole block would tear the line apart.
        const isSnippet = withSnippets && cursor.isLast && snippet !== word;
        return {
            label: word,
            kind: isSnippet ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
            detail: about,
            sortText: rank(index),
            ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
            textEdit: { range: cursor.range, newText: isSnippet ? datedSnippet(snippet, today) : word }
        };
    });
}

export function datedSnippet(snippet: string, today: Day): string {
    const year = schoolYearOf(today);
    const next = schoolYearOf(addDays(today, 365));
    return snippet.replaceAll('DAY', today).replaceAll('YEAR', year).replaceAll('NEXT', next);
}

/** The clause that a line may have twice: `decision on lincoln-ms by prairie on 2026-08-24`. */
const TWICE: Readonly<Record<string, string>> = { decision: 'on' };
/** Clauses of which more can be foretold than their first word. */
const LONGER: Readonly<Record<string, string>> = { at: 'at least', above: 'above baseline', below: 'below baseline' };

/** Clauses that only make sense behind certain words. */
const BEHIND: Readonly<Record<string, RegExp>> = { role: /"$/, contact: /"$/, at: /^(SY|\d{4}-|target$)/, above: /^points$|%$/, below: /^points$|%$/ };

/** The words that may go on inside the line. */
export function offerClauses(cursor: Cursor): CompletionItem[] {
    const [head, ...rest] = cursor.before;
    const line = lineOf(head.image, cursor.block);
    if (!line || (line.declares && rest.length === 0)) {
        return [];
    }
    const last = cursor.before.at(-1)!.image;
    return Object.keys(line.clauses).filter(clause => {
        const [first] = clause.split(' ');
        const times = rest.filter(each => each.image === first).length;
        return times < (TWICE[head.image] === first ? 2 : 1) && (BEHIND[first]?.test(last) ?? true);
    }).map((clause, index) => ({
        label: LONGER[clause] ?? clause,
        kind: CompletionItemKind.Keyword,
        sortText: `9${rank(index)}`,
        textEdit: { range: cursor.range, newText: LONGER[clause] ?? clause }
    }));
}

function rank(index: number): string {
    return String(index).padStart(3, '0');
}
