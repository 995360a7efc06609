import * as ast from '../../../language/generated/ast.ts';
import { inBlock } from '../../../language/model/tree.ts';
import { showDay } from '../../../language/rules/words.ts';
import { signs } from '../../../language/views/signs.ts';
import { plain } from '../markdown.ts';
import type { PlanFacts } from '../plan-facts.ts';

/** How an action or a milestone stands: state, due day, and who sees that it is done. */
export function stepCard(node: ast.Action | ast.Milestone, facts: PlanFacts): string[] {
    const standing = facts.standingOf(node);
    if (!standing) {
        return people(node);
    }
    const { state, original, expected, doneOn } = standing;
    const { sign, word } = signs[state];
    const moved = original !== undefined && original !== expected ? ` (was ${showDay(original)})` : '';
    const late = doneOn !== undefined && expected !== undefined && doneOn > expected ? ' (late)' : '';
    return [
        `${sign} ${word}${state === 'done' && doneOn ? ` on ${showDay(doneOn)}${late}` : ''}`,
        expected === undefined ? '' : `Due ${showDay(expected)}${moved}`,
        ...people(node),
        `*As of ${showDay(facts.context.asOf)}*`
    ];
}

function people(node: ast.Action | ast.Milestone): string[] {
    return (['owner', 'lead'] as const).map(keyword => {
        const names = inBlock(node, ast.isPartyFact, keyword).flatMap(each => each.parties).map(partyName).filter(each => each !== '');
        return names.length === 0 ? '' : `${keyword === 'owner' ? 'Owner' : 'Lead'}: ${plain(names.join(', '))}`;
    });
}

export function partyName({ member, text }: ast.Party): string {
    return (member?.ref as { title?: string } | undefined)?.title ?? member?.$refText ?? text ?? '';
}
