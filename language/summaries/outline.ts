import { whole } from '../model/read.ts';
import type { Calendar, Indicator, Organization, Practice } from '../model/types.ts';
import type { ExportedName } from '../scoping/exports.ts';
import type { FileSummary } from './file-summary.ts';
import { mentionsOf, type Mentions } from './mentions.ts';

/** What the whole network sees of a file. */
export interface Declarations {
    readonly uri: string;
    readonly organizations: readonly Organization[];
    readonly indicators: readonly Indicator[];
    readonly calendars: readonly Calendar[];
    readonly practices: readonly Practice[];
}

/** What must be at hand of every file, so that its summary can stay on the disk until somebody asks for it. */
export interface FileOutline {
    readonly uri: string;
    /** The organizations of whose plans it speaks: it is a text of one, a report, a decision or a reflection. */
    readonly organizations: readonly string[];
    /** Those of which it has a plan. */
    readonly planned: readonly string[];
    /** Of what it speaks that is declared elsewhere. */
    readonly mentions: Mentions;
    /** Other for other names of the plans that it speaks of: what refers to them may mean something else then. */
    readonly namesKey: number;
    /** What the whole network sees of it; most files have nothing. */
    readonly declarations?: Declarations;
    /** The names that the whole network sees. */
    readonly names?: readonly ExportedName[];
    /** It has statements that neither speak of a plan nor declare a name. */
    readonly statesMore?: true;
    /** Something is wrong with its text, whatever other files say. */
    readonly hasFindings?: true;
}

export function outlineOf(summary: FileSummary): FileOutline {
    const { uri, model, statements, references, findings } = summary;
    const speaking = statements.filter(each => each.belonging);
    const names = statements.filter(each => !each.belonging).flatMap(each => each.names);
    const { organizations, indicators, calendars, practices } = model;
    const isDeclaring = [organizations, indicators, calendars, practices].some(each => each.length > 0);
    return {
        uri,
        organizations: [...new Set(speaking.map(each => each.belonging!.organization))],
        planned: [...new Set(speaking.filter(each => each.isPlan).map(each => each.belonging!.organization))],
        mentions: mentionsOf(references.map(each => each.text)),
        namesKey: textKey(speaking.flatMap(each => each.names.map(name => `${name.type} ${name.name}`))),
        ...(isDeclaring && { declarations: whole({ uri, organizations, indicators, calendars, practices }) }),
        ...(names.length > 0 && { names }),
        ...(statements.some(each => !each.belonging && each.names.length === 0) && { statesMore: true as const }),
        ...(findings.length > 0 && { hasFindings: true as const })
    };
}

/** A number for some texts; the same texts have the same. */
export function textKey(texts: readonly string[]): number {
    let key = 0;
    for (const text of texts) {
        for (let at = 0; at < text.length; at++) {
            key = (Math.imul(key, 31) + text.charCodeAt(at)) | 0;
        }
        key = (Math.imul(key, 31) + 10) | 0;
    }
    return key;
}
