import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { rangeOfProperty } from '../../model/tree.ts';
import { listOf } from '../words.ts';
import type { FileRule } from '../rule.ts';
import { codesBelow, codeTitled, FRAMEWORK, isKnownCode } from './known-codes.ts';

/**
 * Every code is one that a framework has.
 *
 * A code that no framework has is not counted anywhere, and the work behind it stays unseen. The Four Domains are built in, with three
 * practices each from 1a to 4c; a network that uses practices of its own declares them in a `framework`.
 */
export const codeUnknown: FileRule = {
    id: 'code-unknown',
    scope: 'file',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Four Domains for Rapid School Improvement (The Center on School Turnaround, 2017): practices 1a to 4c; Layland & Corbett (2017), Tool C',
    *check(document) {
        for (const code of AstUtils.streamAllContents(document).filter(ast.isPracticeCode).filter(each => each.practice.error !== undefined)) {
            const text = code.practice.$refText;
            const { meant, hint } = adviceOn(text);
            yield {
                node: code, property: 'practice',
                message: `No framework has the code ${text === '' ? '""' : text}${meant === undefined ? '' : `: ${meant} is probably meant`}. ${hint}`,
                ...(meant !== undefined && { fix: { title: `Write ${meant}`, edits: [{ range: rangeOfProperty(code, 'practice'), newText: meant }] } })
            };
        }
    },
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

/** What was probably meant by an unknown code, and where to look. */
function adviceOn(text: string): { meant?: string; hint: string } {
    const prefix = text.startsWith(`${FRAMEWORK}.`) ? `${FRAMEWORK}.` : '';
    const plain = text.slice(prefix.length).toLowerCase().replace(/[^a-z0-9]/g, '').replace(/^([a-z])(\d)$/, '$2$1');
    const meant = isKnownCode(plain) ? plain : codeTitled(text);
    if (meant !== undefined) {
        return { meant: prefix + meant, hint: 'Write codes as the framework does.' };
    }
    const [, domain, letter] = /^(\d)([a-z]?)\d*$/.exec(plain) ?? [];
    const practice = letter && domain + letter;
    if (practice && isKnownCode(practice)) {
        return { hint: `Practice ${practice} has the elements ${listOf(codesBelow(practice))}; ${practice} alone stands for the whole practice.` };
    }
    if (domain === undefined) {
        return { hint: 'The practices of the Four Domains go from 1a to 4c; declare practices of your own in a framework.' };
    }
    const siblings = codesBelow(domain);
    return { hint: siblings.length > 0 ? `In the Four Domains, domain ${domain} has ${listOf(siblings)}.` : 'The Four Domains are numbered 1 to 4, each with the practices a, b and c.' };
}
