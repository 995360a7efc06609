import type { AstNodeDescription, URI } from 'langium';
import type { ExportedName } from './exports.ts';
import type { Belonging } from './places.ts';

/** A name that others may use, with whose plan it belongs to. */
export interface NameDescription extends AstNodeDescription {
    readonly element: ExportedName;
    readonly belonging?: Belonging;
}

export function describe(element: ExportedName, documentUri: URI, belonging?: Belonging): NameDescription {
    const { name, type, path } = element;
    return { name, type, path, documentUri, element, ...(belonging && { belonging }) };
}
