import type { LangiumDocument } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type { DocumentFormattingParams, DocumentOnTypeFormattingOptions, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { PlanFormatter } from '../../language/formatting/formatter.ts';

/**
 * Formats a document, some lines of it, or the line in which something was typed. The editor's own tab size is passed over:
 * there is one way to lay out a plan, so that everybody's changes show what has changed.
 */
export class PlanFormatting implements Formatter {
    private readonly formatter: PlanFormatter;

    constructor(services: LangiumServices) {
        this.formatter = new PlanFormatter(services);
    }

    get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
        return { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
    }

    formatDocument({ textDocument }: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
        return this.formatter.edits(textDocument);
    }

    formatDocumentRange({ textDocument }: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        return this.formatter.edits(textDocument, range);
    }

    formatDocumentOnType({ textDocument }: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
        return this.formatter.editsOnType(textDocument, position.line, ch);
    }
}
