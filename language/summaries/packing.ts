import type { Range } from 'vscode-languageserver-types';
import type { FileModel } from '../model/read.ts';
import type { TextFindings } from '../rules/engine.ts';
import type { ExportedName, StatementNames } from '../scoping/exports.ts';
import type { FileSummary } from './file-summary.ts';
import type { WrittenReference } from './references.ts';

/** A range in four numbers, a reference and a name as lists: most of a summary would be words that say the same again and again. */
type PackedRange = readonly [number, number, number, number];
type PackedName = readonly [name: string, type: string, path: string, keyword: string | 0, range: PackedRange, title?: string | 0, rest?: Pick<ExportedName, 'framework' | 'within' | 'own' | 'written'>];
type PackedReference = readonly [text: string, range: PackedRange, wanted: string, statement: number, rest?: Pick<WrittenReference, 'written' | 'carries' | 'label' | 'isSpokenOf'>];

/** The parts of a summary, each a line of JSON: whoever needs the model alone reads that line alone. */
const LINES = 4;

/** A summary in as little text as is quick to write and to read: lines of JSON, one for each part. */
export function packSummary({ model, statements, references, findings, silenced }: FileSummary): string {
    return [
        JSON.stringify(model, (key, value) => (key === 'place' ? packRange((value as { range: Range }).range) : value)),
        JSON.stringify(statements.map(({ names, ...rest }) => ({ ...rest, names: names.map(packName) }))),
        JSON.stringify(references.map(packReference)),
        JSON.stringify({ findings, silenced })
    ].join('\n');
}

/**
 * The summary that was packed. Its parts are read when they are asked for.
 *
 * @returns nothing where the text is none of `packSummary`
 */
export function unpackSummary(uri: string, text: string): FileSummary | undefined {
    const lines = text.split('\n');
    return lines.length === LINES ? new PackedSummary(uri, lines) : undefined;
}

class PackedSummary implements FileSummary {
    readonly uri: string;
    private readonly lines: (string | undefined)[];
    private readModel: FileModel | undefined;
    private readStatements: readonly StatementNames[] | undefined;
    private readReferences: readonly WrittenReference[] | undefined;
    private readFindings: TextFindings | undefined;

    constructor(uri: string, lines: string[]) {
        this.uri = uri;
        this.lines = lines;
    }

    get model(): FileModel {
        return this.readModel ??= withPlaces(this.take(0), this.uri) as FileModel;
    }

    get statements(): readonly StatementNames[] {
        return this.readStatements ??= (this.take(1) as (Omit<StatementNames, 'names'> & { names: PackedName[] })[])
            .map(({ names, ...rest }) => ({ ...rest, names: names.map(unpackName) }));
    }

    get references(): readonly WrittenReference[] {
        return this.readReferences ??= (this.take(2) as PackedReference[]).map(unpackReference);
    }

    get findings(): TextFindings['findings'] {
        return this.text.findings;
    }

    get silenced(): TextFindings['silenced'] {
        return this.text.silenced;
    }

    private get text(): TextFindings {
        return this.readFindings ??= this.take(3) as TextFindings;
    }

    private take(line: number): unknown {
        const value: unknown = JSON.parse(this.lines[line]!);
        this.lines[line] = undefined;
        return value;
    }
}

/** Puts the places back, in the value itself, which nobody else has seen. */
function withPlaces(value: unknown, uri: string): unknown {
    if (Array.isArray(value)) {
        for (const each of value) {
            if (typeof each === 'object') {
                withPlaces(each, uri);
            }
        }
    } else if (typeof value === 'object' && value !== null) {
        const record = value as Record<string, unknown>;
        for (const key in record) {
            if (key === 'place') {
                record[key] = { uri, range: unpackRange(record[key] as PackedRange) };
            } else if (typeof record[key] === 'object') {
                withPlaces(record[key], uri);
            }
        }
    }
    return value;
}

function packRange({ start, end }: Range): PackedRange {
    return [start.line, start.character, end.line, end.character];
}

function unpackRange([line, character, endLine, endCharacter]: PackedRange): Range {
    return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function packName({ name, type, path, keyword, title, range, ...rest }: ExportedName): PackedName {
    const common = [name, type, path, keyword ?? 0, packRange(range)] as const;
    return Object.keys(rest).length > 0 ? [...common, title ?? 0, rest] : title !== undefined ? [...common, title] : common;
}

function unpackName([name, type, path, keyword, range, title, rest]: PackedName): ExportedName {
    return {
        name, type, path, ...(keyword !== 0 && { keyword }), ...(title !== undefined && title !== 0 && { title }), range: unpackRange(range), ...rest
    };
}

function packReference({ text, range, wanted, statement, ...rest }: WrittenReference): PackedReference {
    return Object.keys(rest).length > 0 ? [text, packRange(range), wanted, statement, rest] : [text, packRange(range), wanted, statement];
}

function unpackReference([text, range, wanted, statement, rest]: PackedReference): WrittenReference {
    return { text, range: unpackRange(range), wanted, statement, ...rest };
}
