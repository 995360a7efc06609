import type { FileModel } from '../model/read.ts';
import type { TextFindings } from '../rules/engine.ts';
import type { StatementNames } from '../scoping/exports.ts';
import type { FileSummary } from './file-summary.ts';
import type { Lookups } from './lookups.ts';
import { readValue, ValueWriter } from './packed-values.ts';
import type { WrittenReference } from './references.ts';

/** The words of a file, and the parts of its summary: whoever needs one part reads that line alone. */
const [WORDS, LOOKUPS, FINDINGS, MODEL, STATEMENTS, REFERENCES, LINES] = [0, 1, 2, 3, 4, 5, 6];

/** A summary in as little text as is quick to write and to read, in lines. */
export function packSummary({ uri, model, statements, references, lookups, findings, silenced }: FileSummary): string {
    const writer = new ValueWriter(uri);
    const parts = [lookups, { findings, silenced }, model, statements, references].map(each => writer.write(each));
    return [JSON.stringify(writer.words), ...parts].join('\n');
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
    private readWords: readonly string[] | undefined;
    private readLookups: Lookups | undefined;
    private readFindings: TextFindings | undefined;
    private readModel: FileModel | undefined;
    private readStatements: readonly StatementNames[] | undefined;
    private readReferences: readonly WrittenReference[] | undefined;

    constructor(uri: string, lines: string[]) {
        this.uri = uri;
        this.lines = lines;
    }

    get lookups(): Lookups {
        return this.readLookups ??= this.take(LOOKUPS) as Lookups;
    }

    get findings(): TextFindings['findings'] {
        return this.text.findings;
    }

    get silenced(): TextFindings['silenced'] {
        return this.text.silenced;
    }

    get model(): FileModel {
        return this.readModel ??= this.take(MODEL) as FileModel;
    }

    get statements(): readonly StatementNames[] {
        return this.readStatements ??= this.take(STATEMENTS) as readonly StatementNames[];
    }

    get references(): readonly WrittenReference[] {
        return this.readReferences ??= this.take(REFERENCES) as readonly WrittenReference[];
    }

    private get text(): TextFindings {
        return this.readFindings ??= this.take(FINDINGS) as TextFindings;
    }

    private take(part: number): unknown {
        this.readWords ??= JSON.parse(this.lines[WORDS]!) as string[];
        const value = readValue(this.lines[part]!, this.readWords, this.uri);
        this.lines[part] = undefined;
        return value;
    }
}
