import { AstUtils, type LangiumDocument } from 'langium';
import { CompletionItemKind, MarkupKind, type CompletionItem, type Range } from 'vscode-languageserver';
import * as ast from '../../../language/generated/ast.ts';
import { inBlock } from '../../../language/model/tree.ts';
import { written } from '../../../language/rules/strategies/known-codes.ts';
import type { Names } from '../../../language/scoping/names.ts';
import { plain } from '../markdown.ts';
import type { Cursor } from './cursor.ts';

/** Offers the codes of practices, with their titles and domains: behind `coded` or a comma, but not behind a label. */
export function offerCodes({ document, before, typed, range }: Cursor, names: Names): CompletionItem[] {
    const previous = before.at(-1);
    if (!previous || !(before.length === 1 || previous.image === ',')) {
        return [];
    }
    return practices(document, names).filter(each => matches(each, typed)).map(each => toItem(each, range));
}

interface Offer {
    readonly code: string;
    readonly practice: ast.Practice;
    readonly framework: ast.Framework | undefined;
}

function practices(document: LangiumDocument, names: Names): Offer[] {
    const found = names.all(document.uri.toString(), undefined, type => type === ast.Practice.$type);
    const practices = new Map<ast.Practice, string>();
    for (const description of found) {
        const node = names.elementOf(description);
        if (ast.isPractice(node) && node.name !== undefined) {
            practices.set(node, node.name);
        }
    }
    const codes = names.codes(document.uri.toString());
    return [...practices].map(([practice, code]) => {
        const framework = AstUtils.getContainerOfType(practice, ast.isFramework);
        return { code: framework?.name ? written({ code, framework: framework.name }, codes) : code, practice, framework };
    }).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A code is found by its beginning, or by a word of its title. */
function matches({ code, practice }: Offer, typed: string): boolean {
    const wanted = typed.toLowerCase();
    return code.toLowerCase().replace(/^"/, '').startsWith(wanted) || (!/\d/.test(wanted) && (practice.title ?? '').toLowerCase().includes(wanted));
}

function toItem({ code, practice, framework }: Offer, range: Range): CompletionItem {
    const domain = ast.isDomain(practice.$container) ? practice.$container : undefined;
    const inDomain = domain && `**Domain ${plain(domain.name ?? '')}: ${plain(domain.title ?? '')}**`;
    const elements = inBlock(practice, ast.isElement).map(each => `- ${plain(`${each.name} ${each.title ?? ''}`)}`);
    return {
        // The title stands in the label, which the list cuts off last, and in which typed words are marked.
        label: `${code} ${practice.title ?? ''}`.trim(),
        kind: CompletionItemKind.EnumMember,
        // No detail: it would stand in the same line, and cut the title off.
        documentation: { kind: MarkupKind.Markdown, value: [inDomain, elements.join('\n'), framework?.title ? `*${plain(framework.title)}*` : ''].filter(Boolean).join('\n\n') },
        sortText: code,
        textEdit: { range, newText: code }
    };
}
