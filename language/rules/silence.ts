import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { allOf } from '../model/walk.ts';

/** A rule that an author has silenced with a reason, and where. */
export interface Silenced {
    readonly rule: string;
    readonly range: Range;
}

/** `silence strategy-uncoded because "…"` holds for the block it stands in; without a reason it does not hold. */
export function silencedIn(document: ast.Document): Silenced[] {
    return allOf(document, ast.isSilence).flatMap(silence => {
        const range = silence.$container?.$cstNode?.range;
        return silence.rule !== undefined && silence.because.length > 0 && range ? [{ rule: silence.rule, range }] : [];
    });
}
