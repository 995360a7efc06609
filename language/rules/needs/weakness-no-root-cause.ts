import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { inBlock, nameOf, nodeOfProperty } from '../../model/tree.ts';
import { allIn, contentsOf } from '../../model/walk.ts';
import { theElement } from '../words.ts';
import type { FileRule, Fix } from '../rule.ts';
import { ownFindings } from './own-findings.ts';

/**
 * Every weakness and every threat has a root cause.
 *
 * A weakness is a symptom: work on it alone, and it comes back. Asking "why" until the answer is a cause that somebody can act on
 * shows what to work on. That cause stands in a `root` line, with a name that priorities and strategies address, and says who can act on it:
 * for a threat that may be nobody. Behind a chain of whys, the last is the root; in a fishbone the deepest causes are.
 */
export const weaknessNoRootCause: FileRule = {
    id: 'weakness-no-root-cause',
    scope: 'file',
    level: 'warning',
    inDraft: 'info',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: "What are the root causes?"; Tool C, 1a4',
    *check(document) {
        for (const finding of ownFindings(document).filter(each => each.keyword === 'weakness' || each.keyword === 'threat')) {
            const below = contentsOf(finding);
            if (below.some(ast.isRoot)) {
                continue;
            }
            const fix = fixFor(finding);
            const hasCauses = below.some(each => ast.isTextFact(each) && CAUSES.includes(each.keyword));
            yield {
                node: finding,
                message: `${theElement(finding.keyword, finding)} ${fix ? 'has whys, but no root cause that the plan can address. Write root in place of the last why, if it goes deep enough.'
                    : hasCauses ? 'has causes, but none is marked as its root. Write root in place of the deepest that somebody can act on, such as root no-mentor "New teachers get no mentor".'
                        : 'has no root cause. Ask why until somebody can act on the answer, and add it, such as root no-mentor "New teachers get no mentor".'}`,
                ...(fix && { fix })
            };
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    <<weakness math>> "Grade 7 students do not learn to apply the mathematics they are taught." {
      coded 3b
      evidence "Item analysis of the spring assessment"
    }
    <<threat>> "Enrollment may fall below 580 when the plant closes."
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    <<weakness math>> "Grade 7 students do not learn to apply the mathematics they are taught." {
      why "Mathematics teachers leave after two years on average."
      why "New teachers get no mentor."
      coded 3b
    }
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness math "Grade 7 students do not learn to apply the mathematics they are taught." {
      why "Mathematics teachers leave after two years on average."
      root math-root "New teachers get no mentor."
      coded 3b
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    <<weakness absence>> "One in four eighth graders is chronically absent." {
      fishbone {
        bone "Transport" {
          cause "The late bus was cut." {
            why "Its funding ended."
          }
        }
        bone "Belonging"
      }
    }
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness math "Grade 7 students do not learn to apply the mathematics they are taught." {
      why "Mathematics teachers leave after two years on average."
      root induction "New teachers get no mentor." {
        actionable by school
      }
    }
    threat enrollment "Enrollment may fall below 580 when the plant closes." {
      root plant "The town's largest employer is leaving." {
        actionable by nobody
      }
    }
    strength stable-team "The leadership team has worked together for four years."
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness absence "One in four eighth graders is chronically absent." {
      fishbone {
        bone "Transport" {
          cause "The late bus was cut."
        }
        bone "Belonging" {
          cause "Students know few adults." {
            root no-adult "Advisory groups meet once a month."
          }
        }
      }
    }
  }
}
`
            },
            {
                text: `reflection for cedar-valley on 2026-05-12 {
  domain 1 {
    weakness "Supports are not differentiated."
  }
}
`
            }
        ]
    }
};

const CAUSES: readonly string[] = ['why', 'cause'];

/** The last of the whys becomes the root; where there are also other causes, which one it is is not obvious. */
function fixFor(finding: ast.Finding): Fix | undefined {
    const last = inBlock(finding, ast.isTextFact, 'why').at(-1);
    const range = last && nodeOfProperty(last, 'keyword')?.range;
    if (!range || !last.texts.some(text => text.trim() !== '') || inBlock(finding, ast.isSection, 'fishbone').length > 0 || inBlock(finding, ast.isTextFact, 'cause').length > 0) {
        return undefined;
    }
    return { title: 'Make the last why the root cause', edits: [{ range, newText: ['root', ...freeName(finding)].join(' ') }] };
}

/** A name for the root made of the weakness's own, unless the text has it already. */
function freeName(finding: ast.Finding): string[] {
    const name = `${finding.name}-root`;
    const isTaken = allIn(AstUtils.getDocument(finding).parseResult.value as ast.Document).some(each => nameOf(each) === name);
    return finding.name === undefined || isTaken ? [] : [name];
}
