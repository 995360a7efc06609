import type { Side } from './sides.ts';

type Texts = Pick<Side, 'idOf' | 'holds' | 'textOf'>;

/** Whether a file has the same text on both sides, as far as that can be told without reading what git keeps. */
export function haveSameContent(base: Texts, baseUri: string, head: Texts, headUri: string): boolean {
    const [id, other] = [base.idOf(baseUri), head.idOf(headUri)];
    if (id !== undefined && other !== undefined) {
        return id === other;
    }
    const text = head.textOf(headUri);
    return text !== undefined && (base.holds(baseUri, text) ?? text === base.textOf(baseUri));
}

/** Whether a file has the same text on both sides; a mark at its beginning that says how it is encoded is no part of a text. */
export function haveSameText(base: Texts, baseUri: string, head: Texts, headUri: string): boolean {
    return haveSameContent(base, baseUri, head, headUri) || base.textOf(baseUri) === head.textOf(headUri);
}
