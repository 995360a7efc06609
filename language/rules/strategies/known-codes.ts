import { libraryTexts } from '../../library/texts.ts';

/** A code of the built-in framework, read off its text: rules of one file do not see the other files of a network. */
interface KnownCode {
    readonly kind: string;
    readonly code: string;
    readonly title: string;
}

const known: readonly KnownCode[] = [...libraryTexts['four-domains.plan'].matchAll(/^\s*(domain|practice|element) (\S+) "(.*)"/gm)]
    .map(([, kind, code, title]) => ({ kind, code, title }));

export const FRAMEWORK = 'four-domains';

export function isKnownCode(code: string): boolean {
    return known.some(each => each.code === code);
}

/** The code whose title a text repeats, whatever its capitals. */
export function codeTitled(text: string): string | undefined {
    return known.find(each => each.kind === 'practice' && each.title.toLowerCase() === text.trim().toLowerCase())?.code;
}

/** The codes directly below a domain or a practice; none where there is no such one. */
export function codesBelow(code: string): string[] {
    return known.filter(each => each.code.length === code.length + 1 && each.code.startsWith(code)).map(each => each.code);
}
