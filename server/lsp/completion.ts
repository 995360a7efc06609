import type { LangiumDocument, Lexer } from 'langium';
import type { CompletionProvider, LangiumServices } from 'langium/lsp';
import { CompletionItemKind, MarkupKind, type CompletionItem, type CompletionList, type CompletionParams, type Range } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import { inBlock } from '../../language/model/tree.ts';
import type { Names } from '../../language/scoping/names.ts';
import type { WorkspaceServices } from '../workspace/services.ts';

/** Completes the codes of practices, with their titles and domains. */
export class PlanCompletion implements CompletionProvider {
    readonly completionOptions = { triggerCharacters: [' '] };
    private readonly lexer: Lexer;
    private readonly names: Names;

    constructor(services: LangiumServices) {
        this.lexer = services.parser.Lexer;
        this.names = (services.shared as unknown as WorkspaceServices).throughline.Names;
    }

    getCompletion(document: LangiumDocument, { position }: CompletionParams): CompletionList {
        const line = document.textDocument.getText({ start: { line: position.line, character: 0 }, end: position });
        const typed = this.typedCode(line);
        if (typed === undefined) {
            return { isIncomplete: false, items: [] };
        }
        const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
        return { isIncomplete: false, items: this.practices(document).filter(each => matches(each, typed)).map(each => toItem(each, range)) };
    }

    /** What of a code stands before the cursor; nothing where no code may stand: behind `coded` or a comma, but not behind a label. */
    private typedCode(line: string): string | undefined {
        const { tokens } = this.lexer.tokenize(line, { mode: 'partial' });
        const start = tokens.findLastIndex(token => token.tokenType.name === 'coded');
        if (start < 0 || line.lastIndexOf('#') > (tokens.at(-1)?.endOffset ?? 0)) {
            return undefined;
        }
        const last = tokens[tokens.length - 1];
        const isBehindGap = /\s$/.test(line) || last.image === ',';
        const previous = isBehindGap ? last : tokens[tokens.length - 2];
        if (!previous || !(previous.tokenType.name === 'coded' || previous.image === ',')) {
            return undefined;
        }
        const typed = isBehindGap ? '' : last.image;
        return tokens.length - 1 === start && !isBehindGap ? undefined : typed;
    }

    private practices(document: LangiumDocument): Offer[] {
        const found = this.names.all(document.uri.toString(), undefined, type => type === ast.Practice.$type);
        const practices = new Map<ast.Practice, string>();
        for (const { node } of found) {
            if (ast.isPractice(node) && node.name !== undefined) {
                practices.set(node, node.name);
            }
        }
        const codes = [...practices.values()];
        return [...practices].map(([practice, code]) => {
            const framework = ast.isFramework(practice.$container.$container) ? practice.$container.$container : undefined;
            const shared = codes.filter(each => each === code).length > 1;
            return { code: shared && framework?.name ? `${framework.name}.${code}` : code, practice, framework };
        }).sort((a, b) => (a.code < b.code ? -1 : 1));
    }
}

interface Offer {
    readonly code: string;
    readonly practice: ast.Practice;
    readonly framework: ast.Framework | undefined;
}

/** A code is found by its beginning, or by a word of its title. */
function matches({ code, practice }: Offer, typed: string): boolean {
    const wanted = typed.toLowerCase();
    return code.toLowerCase().startsWith(wanted) || (!/\d/.test(wanted) && (practice.title ?? '').toLowerCase().includes(wanted));
}

function toItem({ code, practice, framework }: Offer, range: Range): CompletionItem {
    const domain = ast.isDomain(practice.$container) ? practice.$container : undefined;
    const elements = inBlock(practice, ast.isElement).map(each => `- ${each.name} ${each.title ?? ''}`);
    return {
        // The title stands in the label, which the list cuts off last, and in which typed words are marked.
        label: `${code} ${practice.title ?? ''}`.trim(),
        kind: CompletionItemKind.EnumMember,
        detail: domain && `Domain ${domain.name ?? ''}: ${domain.title ?? ''}`,
        documentation: { kind: MarkupKind.Markdown, value: [elements.join('\n'), framework?.title ? `*${framework.title}*` : ''].filter(Boolean).join('\n\n') },
        sortText: code,
        textEdit: { range, newText: code }
    };
}
