import { libraryTexts } from '../../library/texts.ts';
import type { KnownCode } from '../../scoping/names.ts';

export const FRAMEWORK = 'four-domains';

/** The codes of the built-in framework, read off its text, for whoever judges a text without its network. */
export const builtInCodes: readonly KnownCode[] = [...libraryTexts['four-domains.plan'].matchAll(/^\s*(domain|practice|element) (\S+) "(.*)"/gm)]
    .map(([, kind, code, title]) => ({ kind: kind as KnownCode['kind'], code, title, framework: FRAMEWORK }));

/** Whether the built-in framework has a code. */
export function isKnownCode(code: string): boolean {
    return builtInCodes.some(each => each.code === code);
}

/** The codes directly below a domain or a practice of the built-in framework; none where there is no such one. */
export function codesBelow(code: string): string[] {
    return builtInCodes.filter(each => each.code.length === code.length + 1 && each.code.startsWith(code)).map(each => each.code);
}

/** A code as a plan writes it: in quotes where it is not one word, and with its framework in front where another one has it too. */
export function written({ code, framework }: Pick<KnownCode, 'code' | 'framework'>, codes: readonly KnownCode[]): string {
    const text = frameworksWith(code, codes).length > 1 ? `${framework}.${code}` : code;
    return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*(\.[\p{L}\p{M}\p{N}_-]+)*$/u.test(text) ? text : `"${text}"`;
}

/** The names of the frameworks that have a code. */
export function frameworksWith(code: string, codes: readonly KnownCode[]): readonly string[] {
    let byCode = frameworks.get(codes);
    if (!byCode) {
        byCode = new Map([...Map.groupBy(codes, each => each.code)].map(([each, same]) => [each, [...new Set(same.map(({ framework }) => framework))]]));
        frameworks.set(codes, byCode);
    }
    return byCode.get(code) ?? [];
}

/** A network has one list of codes, in which every code of its plans is looked up. */
const frameworks = new WeakMap<readonly KnownCode[], ReadonlyMap<string, readonly string[]>>();
