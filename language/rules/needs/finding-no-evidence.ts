import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { theElement } from '../words.ts';
import type { FileRule } from '../rule.ts';
import { ownFindings } from './own-findings.ts';

/**
 * Every finding of the needs assessment has evidence.
 *
 * Strengths, opportunities, weaknesses and threats are what data show, and not what somebody believes. With its evidence a reader can
 * look up the finding, and the team can later see whether it still holds. Where no finding has any, it is said once, at the needs
 * assessment; one `evidence` line that stands there by itself is taken for all of them.
 */
export const findingNoEvidence: FileRule = {
    id: 'finding-no-evidence',
    scope: 'file',
    level: 'warning',
    inDraft: 'info',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: "Evidence"; Tool B, 2. Assess needs: "what\'s the evidence?"',
    *check(document) {
        const findings = ownFindings(document);
        const bare = new Set(findings.filter(each => !inBlock(each, ast.isEvidence).some(isSaid)));
        for (const needs of new Set(findings.map(needsOf).filter(each => each !== undefined))) {
            const own = findings.filter(each => needsOf(each) === needs);
            const isCovered = inBlock(needs, ast.isEvidence).some(isSaid);
            if (isCovered || (own.length > 1 && own.every(each => bare.has(each)))) {
                own.forEach(each => bare.delete(each));
                if (!isCovered) {
                    yield {
                        node: needs,
                        message: 'No finding of the needs assessment has evidence, so nobody can tell what it rests on. '
                            + 'Add to each the data that show it, such as evidence "Attendance file SY2025-26: 49 of 199".'
                    };
                }
            }
        }
        for (const finding of bare) {
            yield {
                node: finding,
                message: `${theElement(finding.keyword, finding)} has no evidence, so nobody can tell what it rests on. `
                    + 'Add the data that show it, such as evidence "Attendance file SY2025-26: 49 of 199".'
            };
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    <<strength stable-team>> "The leadership team has worked together for four years."
    weakness absence "One in four eighth graders is chronically absent." {
      evidence "Attendance file SY2025-26: 49 of 199"
    }
    <<weakness math>> "Grade 7 students do not learn to apply the mathematics they are taught." {
      evidence
      root induction "New teachers get no mentor." {
        evidence "Induction calendar"
      }
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<needs>> {
    strength stable-team "The leadership team has worked together for four years."
    weakness absence "One in four eighth graders is chronically absent." {
      evidence ""
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    <<threat>> "Enrollment may fall below 580 when the plant closes."
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness absence "One in four eighth graders is chronically absent." {
      evidence "Attendance file SY2025-26: 49 of 199"
    }
    opportunity campus-partner "The state university wants a partner school for student teachers." {
      evidence link "https://example.org/letter"
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    evidence "Data book of the district, May 2026, chapters 1 to 4"
    strength stable-team "The leadership team has worked together for four years."
    weakness absence "One in four eighth graders is chronically absent."
  }
}
`
            },
            {
                text: `reflection for cedar-valley on 2026-05-12 {
  domain 1 {
    strength "Direction is clear and shared."
    weakness "Supports are not differentiated."
  }
}
`
            }
        ]
    }
};

function needsOf(finding: ast.Finding): ast.Section | undefined {
    const block = finding.$container;
    return ast.isSection(block) && block.keyword === 'needs' ? block : undefined;
}

function isSaid(evidence: ast.Evidence): boolean {
    return evidence.tiers.length > 0 || [...evidence.texts, ...evidence.links].some(text => text.trim() !== '');
}
