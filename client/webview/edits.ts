import type { TextDocumentChangeEvent } from 'vscode';
import type { Line } from './messages.ts';

interface Edit {
    readonly uri: string;
    /** The lines that were replaced. */
    readonly start: number;
    readonly end: number;
    /** Whether what stands on the first line moves too. */
    readonly wholeLine: boolean;
    /** How many lines there are more. */
    readonly more: number;
}

/** The edits since a page's view was made, so that its rows still lead to their lines. */
export class Edits {
    private list: Edit[] = [];

    clear(): void {
        this.list = [];
    }

    add({ document, contentChanges }: TextDocumentChangeEvent): void {
        const uri = document.uri.toString();
        for (const { range: { start, end }, text } of contentChanges) {
            const more = text.split('\n').length - 1 - (end.line - start.line);
            if (more !== 0) {
                this.list.push({ uri, start: start.line, end: end.line, wholeLine: start.character === 0, more });
            }
        }
    }

    /** Where a line of the view is now. */
    now({ uri, line }: Line): Line {
        return { uri, line: this.list.filter(edit => edit.uri === uri).reduce((at, { start, end, wholeLine, more }) => (
            at < start || (at === start && !wholeLine) ? at : at >= end ? at + more : start), line) };
    }

    /** Where a line of now was when the view was made. */
    then({ uri, line }: Line): Line {
        return { uri, line: this.list.filter(edit => edit.uri === uri).reduceRight((at, { start, end, more }) => (
            at <= start ? at : at >= end + more ? at - more : start), line) };
    }
}
