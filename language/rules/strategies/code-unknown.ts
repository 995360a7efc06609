import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { rangeOfProperty } from '../../model/tree.ts';
import { listOf } from '../words.ts';
import type { KnownCode } from '../../scoping/names.ts';
import type { NameRule, NodeFinding } from '../rule.ts';
import { builtInCodes, codesBelow, FRAMEWORK, frameworksWith, isKnownCode, written } from './known-codes.ts';

/**
 * Every code is one that a framework has, and one framework only.
 *
 * A code that no framework has is not counted anywhere, and the work behind it stays unseen. The Four Domains are built in, with three
 * practices each from 1a to 4c; a network that uses practices of its own declares them in a `framework`. Where two frameworks have the
 * same code, the framework's name goes in front: `four-domains.3c`.
 */
export const codeUnknown: NameRule = {
    id: 'code-unknown',
    scope: 'file',
    isAboutNames: true,
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Four Domains for Rapid School Improvement (The Center on School Turnaround, 2017): practices 1a to 4c; Layland & Corbett (2017), Tool C',
    *check(document, context) {
        const codes = context.codes?.(AstUtils.getDocument(document).uri.toString()) ?? builtInCodes;
        for (const code of AstUtils.streamAllContents(document).filter(ast.isPracticeCode)) {
            if (code.practice.error !== undefined) {
                yield unknown(code, codes);
            } else if (frameworksWith(code.practice.$refText, codes).length > 1) {
                yield shared(code, codes);
            }
        }
    },
    looksAt: ({ wanted }) => wanted === ast.Codeable.$type,
    mayFind: ({ text }, meaning, codes) => meaning === undefined || frameworksWith(text, codes).length > 1,
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a, <<3d>>
    coded <<5a>>
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded <<3C>> "Remove barriers and provide opportunities"
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 3c "Remove barriers and provide opportunities"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness absence "One in four eighth graders is chronically absent." {
      coded <<four-domains.c4>>
    }
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness absence "One in four eighth graders is chronically absent." {
      coded four-domains.4c
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded <<"Recruit, develop, retain, & sustain talent">>
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded <<1a6>>, <<"K-12.3">>, <<mentoring>>
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded <<K12-3>>
  }
}
--- framework.plan
framework prairie-practices "Prairie practices" {
  domain people "People" {
    practice "K-12.3" "Keep good teachers"
    practice mentor "Mentor new teachers"
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded K-12.3
  }
}
--- framework.plan
framework prairie-practices "Prairie practices" {
  domain people "People" {
    practice "K-12.3" "Keep good teachers"
    practice mentor "Mentor new teachers"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded <<3c>> "Share what works"
    coded four-domains.3c, prairie-practices.3c
  }
}
--- framework.plan
framework prairie-practices "Prairie practices" {
  domain people "People" {
    practice 3c "Share what works"
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded prairie-practices.3c "Share what works"
    coded four-domains.3c, prairie-practices.3c
  }
}
--- framework.plan
framework prairie-practices "Prairie practices" {
  domain people "People" {
    practice 3c "Share what works"
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a, four-domains.2b
    coded 4
    coded 2a3
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded "K-12.3", prairie-practices.mentor
  }
}
--- framework.plan
framework prairie-practices "Prairie practices" {
  domain people "People" {
    practice "K-12.3" "Keep good teachers"
    practice mentor "Mentor new teachers"
  }
}
`
            }
        ]
    }
};

function unknown(code: ast.PracticeCode, codes: readonly KnownCode[]): NodeFinding {
    const text = code.practice.$refText;
    const { meant, hint } = adviceOn(text, codes);
    return {
        node: code, property: 'practice',
        message: `No framework has the code ${text === '' ? '""' : text}${meant === undefined ? '' : `: ${meant} is probably meant`}. ${hint}`,
        ...(meant !== undefined && { fix: fixTo(code, meant) })
    };
}

/** The label says which framework is meant, where only one of them has it. */
function shared(code: ast.PracticeCode, codes: readonly KnownCode[]): NodeFinding {
    const candidates = codes.filter(each => each.code === code.practice.$refText);
    const labelled = candidates.filter(each => each.title.toLowerCase() === code.label?.trim().toLowerCase());
    return {
        node: code, property: 'practice',
        message: `More than one framework has the code ${code.practice.$refText}: write ${candidates.map(each => written(each, codes)).join(' or ')}.`,
        ...(labelled.length === 1 && { fix: fixTo(code, written(labelled[0], codes)) })
    };
}

function fixTo(code: ast.PracticeCode, text: string): NodeFinding['fix'] {
    return { title: `Write ${text}`, edits: [{ range: rangeOfProperty(code, 'practice'), newText: text }] };
}

/** What was probably meant by an unknown code, and where to look. */
function adviceOn(text: string, codes: readonly KnownCode[]): { meant?: string; hint: string } {
    const frameworks = [...new Set(codes.map(each => each.framework))];
    const framework = frameworks.find(each => text.startsWith(`${each}.`));
    const own = framework === undefined ? text : text.slice(framework.length + 1);
    const candidates = framework === undefined ? codes : codes.filter(each => each.framework === framework);
    const found = candidates.filter(each => isLike(own, each));
    if (found.length > 0) {
        const [meant] = found;
        const isNamed = framework !== undefined && written(meant, codes) === meant.code;
        return { meant: isNamed ? `${framework}.${meant.code}` : written(meant, codes), hint: 'Write codes as the framework does.' };
    }
    const others = frameworks.filter(each => each !== FRAMEWORK).map(each => `${each} has ${practicesOf(each, codes)}`);
    return { hint: [...(framework === undefined || framework === FRAMEWORK ? [inFourDomains(bare(own))] : []), ...others.map(each => `The framework ${each}.`)].join(' ') };
}

/** The same letters and digits, a letter and a digit in the other order, or the title of a practice. */
function isLike(text: string, { code, kind, title }: KnownCode): boolean {
    const plain = bare(text);
    return plain !== '' && (bare(code) === plain || bare(code) === plain.replace(/^([a-z])(\d)$/, '$2$1'))
        || (kind === 'practice' && title !== '' && title.toLowerCase() === text.trim().toLowerCase());
}

function bare(text: string): string {
    return text.normalize().toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function practicesOf(framework: string, codes: readonly KnownCode[]): string {
    const practices = codes.filter(each => each.framework === framework && each.kind === 'practice').map(each => each.code);
    return practices.length === 0 ? 'no practices' : practices.length > MOST_SHOWN ? `${practices.slice(0, MOST_SHOWN).join(', ')} and more` : listOf(practices);
}

const MOST_SHOWN = 12;

function inFourDomains(plain: string): string {
    const [, domain, letter] = /^(\d)([a-z]?)\d*$/.exec(plain) ?? [];
    const practice = letter && domain + letter;
    if (practice && isKnownCode(practice)) {
        return `Practice ${practice} has the elements ${listOf(codesBelow(practice))}; ${practice} alone stands for the whole practice.`;
    }
    if (domain === undefined) {
        return 'The practices of the Four Domains go from 1a to 4c; declare practices of your own in a framework.';
    }
    const siblings = codesBelow(domain);
    return siblings.length > 0 ? `In the Four Domains, domain ${domain} has ${listOf(siblings)}.` : 'The Four Domains are numbered 1 to 4, each with the practices a, b and c.';
}
