import { CstUtils, type AstNode, type LangiumDocument } from 'langium';
import { DefaultFoldingRangeProvider, type FoldingRangeAcceptor } from 'langium/lsp';
import { FoldingRange, FoldingRangeKind, type Range } from 'vscode-languageserver';

/** Folds blocks and texts over several lines, as Langium does, and comments that stand one under the other. */
export class PlanFolding extends DefaultFoldingRangeProvider {
    protected override collectCommentFolding(document: LangiumDocument, { $cstNode }: AstNode, acceptor: FoldingRangeAcceptor): void {
        if (!$cstNode) {
            return;
        }
        let run: Range[] = [];
        const close = () => {
            if (run.length > 1) {
                const [first, last] = [run[0], run[run.length - 1]];
                acceptor(FoldingRange.create(first.start.line, last.end.line, first.start.character, last.end.character, FoldingRangeKind.Comment));
            }
            run = [];
        };
        for (const { range } of CstUtils.flattenCst($cstNode).filter(each => each.tokenType.name === 'COMMENT' && isAlone(document, each.range))) {
            if (run.at(-1)?.start.line !== range.start.line - 1) {
                close();
            }
            run.push(range);
        }
        close();
    }
}

/** Whether a comment has its line for itself. */
function isAlone(document: LangiumDocument, { start }: Range): boolean {
    return document.textDocument.getText({ start: { line: start.line, character: 0 }, end: start }).trim() === '';
}
