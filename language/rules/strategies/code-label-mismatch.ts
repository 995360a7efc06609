import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { rangeOfProperty } from '../../model/tree.ts';
import { quoted } from '../../templates/names.ts';
import { showName } from '../words.ts';
import type { Fix, NameRule } from '../rule.ts';
import { wordsOf } from './theory-sentence.ts';

/**
 * The label behind a code is that of its practice.
 *
 * The code is what counts, the label is what people read: where they differ, the work is counted for another practice than its
 * authors think. The label may be shortened or worded a little differently, and may also be that of the practice's domain. Where it is
 * the label of another practice, the fix writes that one's code; else it writes the right label.
 */
export const codeLabelMismatch: NameRule = {
    id: 'code-label-mismatch',
    scope: 'file',
    isAboutNames: true,
    level: 'warning',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Four Domains for Rapid School Improvement (The Center on School Turnaround, 2017); Layland & Corbett (2017), 5. Monitor: "3c: Provide rigorous evidence-based instruction" is 3b',
    *check(document) {
        for (const code of AstUtils.streamAllContents(document).filter(ast.isPracticeCode)) {
            const coded = code.practice.ref;
            const { label } = code;
            if (!coded?.title || label === undefined || contentOf(label).length === 0) {
                continue;
            }
            const other = otherOf(label, coded);
            if (other || !fits(label, coded)) {
                const written = code.practice.$refText;
                yield {
                    node: code, property: 'label',
                    message: other ? `${showName({ title: label }, '')} is the label of ${other.name}; ${written} is ${quoted(coded.title)}. Write the code and the label of the practice that you mean.`
                        : `${written} is ${quoted(coded.title)}, which the label does not say. Write coded ${written} ${quoted(coded.title)}, or leave the label out.`,
                    fix: fixFor(code, coded.title, other)
                };
            }
        }
    },
    looksAt: ({ label }) => label !== undefined,
    mayFind: ({ label = '' }, meaning) => meaning?.element.title !== undefined && wordsOf(label) !== wordsOf(meaning.element.title),
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy units "Units that challenge every student" {
    coded 3c <<"Provide rigorous evidence-based instruction">>
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy units "Units that challenge every student" {
    coded 3b "Provide rigorous evidence-based instruction"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy late-bus "A bus that waits for the homework club" {
    coded four-domains.3c <<"After-school tutoring">>
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy late-bus "A bus that waits for the homework club" {
    coded four-domains.3c "Remove barriers and provide opportunities"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a <<"Target Professional Learning Opportunities.">>, 3a <<"Rigorous evidence-based instruction">>, 4 <<"Talent Development">>, new-teachers <<"Mentor new leaders">>
  }
}
--- framework.plan
framework prairie-practices "Prairie practices" {
  domain people "People" {
    practice new-teachers "Mentor new teachers"
    practice new-leaders "Mentor new leaders"
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a "Recruit, develop, retain and sustain talent", 2b "Target professional learning"
    coded 4c "Engaging students and their families in pursuing education goals"
    coded 1b
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a3 "Recruit, develop, retain, & sustain talent", 2a3 "Provide a high-quality induction program"
    coded 3c "3c: Remove barriers and provide opportunities", 3c "Instructional Transformation", 3c ""
  }
}
`
            }
        ]
    }
};

/** Words that say nothing of a practice by themselves. */
const SMALL_WORDS = ['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'their', 'to', 'upon', 'with'];
/** How much of a label must be in the title, so that a shortened or reworded one still fits. */
const MOST = 2 / 3;

function fits(label: string, coded: ast.Codeable): boolean {
    // The elements' titles of Tool C are built in as short forms, so that a plan may quote longer ones.
    return ast.isElement(coded) || titlesOf(coded).some(title => share(label, title) >= MOST);
}

/** The practice, domain or element of the same framework whose label it is, where it is not the code's own; a practice's may be shortened. */
function otherOf(label: string, coded: ast.Codeable): ast.Codeable | undefined {
    const framework = AstUtils.getContainerOfType(coded, ast.isFramework);
    const own = titlesOf(coded);
    if (!framework || own.some(title => wordsOf(title) === wordsOf(label))) {
        return undefined;
    }
    const others = AstUtils.streamAllContents(framework).filter(isCodeable).filter(each => each.name !== undefined && each.title !== undefined).toArray();
    const same = others.find(each => wordsOf(each.title!) === wordsOf(label));
    const practices = others.filter(each => ast.isPractice(each) && share(label, each.title!) === 1);
    return same ?? (!fits(label, coded) && practices.length === 1 && contentOf(label).length > 1 ? practices[0] : undefined);
}

function isCodeable(node: unknown): node is ast.Codeable {
    return ast.isDomain(node) || ast.isPractice(node) || ast.isElement(node);
}

/** The title of what is coded, and those of the practice and the domain around it. */
function titlesOf(coded: ast.Codeable): string[] {
    const around = isCodeable(coded.$container) ? titlesOf(coded.$container) : [];
    return [...(coded.title === undefined ? [] : [coded.title]), ...around];
}

/** The share of a label's words that a title has, in whatever form: `engaging` and `engage`. */
function share(label: string, title: string): number {
    const words = contentOf(label);
    const known = new Set(contentOf(title));
    return words.filter(each => known.has(each)).length / words.length;
}

/** The beginnings of the words that say something; a code among them is left out. */
function contentOf(text: string): string[] {
    return wordsOf(text).split(' ').filter(word => word !== '' && !SMALL_WORDS.includes(word) && !/^\d\w?\d?$/.test(word)).map(word => word.slice(0, 5));
}

function fixFor(code: ast.PracticeCode, title: string, other: ast.Codeable | undefined): Fix {
    if (other) {
        const prefix = `${AstUtils.getContainerOfType(other, ast.isFramework)?.name}.`;
        const name = code.practice.$refText.startsWith(prefix) ? prefix + other.name : other.name!;
        const newText = /^[\p{L}\d_-]+$/u.test(other.name!) ? name : quoted(name);
        return { title: `Write ${newText}`, edits: [{ range: rangeOfProperty(code, 'practice'), newText }] };
    }
    return { title: `Write ${quoted(title)}`, edits: [{ range: rangeOfProperty(code, 'label'), newText: quoted(title) }] };
}
