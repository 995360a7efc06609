import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';
import { unquote } from './strings.ts';

/**
 * Texts lose their quotes and common indentation. Names are composed, since two ways to write the same letter (é as one sign, or as e with
 * an accent behind it) look alike; every other token is kept as it is written.
 */
export class PlanValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cstNode: CstNode): ValueType {
        return rule.name === 'STRING' ? unquote(input) : nameValue(input);
    }
}

/** The first sign that may be composed with the letter before it. */
const COMBINING = 0x300;

/** The value of a token that is no text in quotes. */
export function nameValue(image: string): string {
    for (let at = 0; at < image.length; at++) {
        if (image.charCodeAt(at) >= COMBINING) {
            return image.normalize();
        }
    }
    return image;
}
