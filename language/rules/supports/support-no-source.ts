import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { allOf } from '../../model/walk.ts';
import { theElement } from '../words.ts';
import type { FileRule, Fix } from '../rule.ts';
import { BlockLines } from '../strategies/block-lines.ts';

/**
 * Every support says who gives it.
 *
 * A support without a provider is a wish: nobody plans for it, and nobody reports that it was delivered. The provider is an organization
 * of the network, or anybody else in quotes.
 */
export const supportNoSource: FileRule = {
    id: 'support-no-source',
    scope: 'file',
    level: 'warning',
    inDraft: 'info',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: Supports, "Provider/Source"; 5. Monitor: "Who provided the supports and how?"',
    *check(document) {
        for (const support of allOf(document, ast.isSupport)) {
            const lines = inBlock(support, ast.isPartyFact, 'provider');
            // A line that names nobody is told as such.
            if (!addsToAnother(support) && lines.every(each => each.parties.length > 0) && !lines.flatMap(each => each.parties).some(isSomebody)) {
                const fix = lines.length === 0 ? fixFor(support) : undefined;
                yield {
                    node: lines[0] ?? support,
                    message: `${theElement('support', support)} does not say who gives it, so nobody plans for it or reports it as delivered. `
                        + 'Add its provider: an organization of the network, such as provider cedar-valley, or somebody else in quotes, such as provider "State University".',
                    ...(fix && { fix })
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher"
  <<support math-coach>> "Weekly mathematics coaching for mentor pairs" {
    serves mentoring
    needed 2026-09-01
  }
  <<support late-bus>> "A late bus"
  support training "Mentor training" {
    <<provider>> ""
  }
}
`
            },
            {
                text: `plan for cedar-valley from SY2026-27 to SY2028-29 {
  action coach-schools "Coach mentor pairs in identified schools each week"
}
--- lincoln-ms.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<support math-coach>> "Weekly mathematics coaching for mentor pairs" {
    fulfills cedar-valley.coach-schools
    needed 2026-09-01
  }
}
`,
                fixed: `plan for cedar-valley from SY2026-27 to SY2028-29 {
  action coach-schools "Coach mentor pairs in identified schools each week"
}
--- lincoln-ms.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  support math-coach "Weekly mathematics coaching for mentor pairs" {
    provider cedar-valley
    fulfills cedar-valley.coach-schools
    needed 2026-09-01
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  support math-coach "Weekly mathematics coaching for mentor pairs" {
    provider cedar-valley
  }
  support campus "Student teachers" {
    provider "State University"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  support math-coach "Weekly mathematics coaching for mentor pairs" {
    provider cedar-valley
    planned 2026-09-22 to 2027-05-28
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  support math-coach {
    planned 2027-09-07 to 2028-05-26
  }
}
`
            }
        ]
    }
};

/** A support without a title adds to the one of its name. */
function addsToAnother(support: ast.Support): boolean {
    return support.name !== undefined && support.title === undefined && support.body.length > 0;
}

function isSomebody(party: ast.Party): boolean {
    return party.member !== undefined || (party.text ?? '').trim() !== '';
}

/** Whose action the support fulfills is its provider. */
function fixFor(support: ast.Support): Fix | undefined {
    const line = inBlock(support, ast.isReferences, 'fulfills').find(each => each.refs.length > 0);
    const [organization, element] = line?.refs[0].$refText.split('.') ?? [];
    const edit = line && element !== undefined ? new BlockLines(support).before(line, [`provider ${organization}`]) : undefined;
    return edit && { title: `Write provider ${organization}`, edits: [edit] };
}
