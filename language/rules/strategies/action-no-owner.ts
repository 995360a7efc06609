import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { allOf } from '../../model/walk.ts';
import { theElement } from '../words.ts';
import type { FileRule } from '../rule.ts';

/**
 * Every action has an owner.
 *
 * What everybody could do is done by nobody: one person sees to it that an action begins, and reports on it each month. The lead of
 * a milestone watches over all its actions and is not the owner of each; those who help stand behind `with`.
 */
export const actionNoOwner: FileRule = {
    id: 'action-no-owner',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: "Person Responsible"; 3. Create a plan: "Actions include a timeline, resources …, outputs, responsibilities, and collaborators"',
    *check(document) {
        for (const action of allOf(document, ast.isAction)) {
            if (!inBlock(action, ast.isPartyFact, 'owner').some(each => each.parties.some(isSomebody))) {
                yield {
                    node: action,
                    message: `${theElement('action', action)} has no owner, so nobody is answerable for it. `
                        + 'Add owner and a member of the team, or the person in quotes: owner "Ana Rivera".'
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  team {
    member okafor "Ben Okafor" role "Instructional coach"
  }
  milestone mentors-ready "Every new teacher has a trained mentor" {
    lead okafor
    <<action train>> "Train the mentors" {
      from 2026-09-14 to 2026-10-16
      with "Flint Hills Service Center"
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<action choose>> "Choose six mentors" {
    owner ""
  }
  <<action agree>> "Agree on their time"
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  team {
    member okafor "Ben Okafor" role "Instructional coach"
  }
  milestone mentors-ready "Every new teacher has a trained mentor" {
    action train "Train the mentors" {
      owner okafor
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    owner "Flint Hills Service Center"
  }
  action pay "Pay the mentors" {
    owner cedar-valley
  }
}
`
            }
        ]
    }
};

function isSomebody(party: ast.Party): boolean {
    return party.member !== undefined || (party.text ?? '').trim() !== '';
}
