import type { Organization } from '../../model/types.ts';
import type { Network } from '../../progress/network.ts';
import { circlesIn } from '../../progress/organization-tree.ts';
import { listOf, theElement } from '../words.ts';
import type { NetworkRule } from '../rule.ts';

/**
 * No organization is in itself, directly or by way of others.
 *
 * Rollups add schools up into districts and districts into states, and what a district decides holds for the schools in it. Where
 * organizations are inside each other, nobody is above anybody, and their plans are in no rollup of the state.
 */
export const orgParentCycle: NetworkRule = {
    id: 'org-parent-cycle',
    scope: 'network',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017): the Strategic Performance Network of SEA, LEAs and schools',
    *check(network) {
        for (const names of circlesIn(network)) {
            const circle = names.map(each => network.organizations.get(each)!);
            const wrong = mostUnlikely(circle, network);
            const way = listOf(inOrderFrom(circle, wrong).map(each => `${each.name} in ${each.parent}`));
            yield {
                place: wrong.place,
                message: `${theElement(wrong.kind, { name: wrong.name })} is in itself${circle.length > 1 ? `: ${way}` : ''}. `
                    + `${wrong.kind === 'state' ? 'A state is at the top: take' : `Write behind in the organization that is above it, such as ${wrong.kind} ${wrong.name} "…" in ${ABOVE[wrong.kind]}, or take`} in ${wrong.parent} away.`
            };
        }
    },
    examples: {
        fires: [
            {
                text: `<<district north-valley>> "North Valley Schools" in south-valley
district south-valley "South Valley Schools" in north-valley
school hill-ms "Hill Middle School" in north-valley
`
            },
            {
                text: `state dakota "Dakota Department of Education"
district north-valley "North Valley Schools" in service-center
--- region.plan
<<region service-center>> "Service Center" in hill-ms {
  city "Cedar Falls"
}
--- school.plan
school hill-ms "Hill Middle School" in north-valley
<<school lake-ms>> "Lake Middle School" in lake-ms
`
            }
        ],
        silent: [
            {
                text: `state dakota "Dakota Department of Education"
district north-valley "North Valley Schools" in dakota
school hill-ms "Hill Middle School" in north-valley
school lake-ms "Lake Middle School" in north-valley
`
            },
            {
                text: `region inner "Inner Service Center" in outer
region outer "Outer Service Center" in prairie
school hill-ms "Hill Middle School"
`
            }
        ]
    }
};

const ABOVE = { region: 'prairie', district: 'prairie', school: 'cedar-valley' };

/** From the top down. */
const KINDS = ['state', 'region', 'district', 'school'];

/** The one that is least likely where it is: in an organization that is usually further below it. Of several the first in the network's order. */
function mostUnlikely(circle: readonly Organization[], network: Network): Organization {
    const fall = (each: Organization) => KINDS.indexOf(network.organizations.get(each.parent ?? '')?.kind ?? '') - KINDS.indexOf(each.kind);
    return [...circle].sort((a, b) => fall(b) - fall(a))[0];
}

function inOrderFrom(circle: readonly Organization[], start: Organization): Organization[] {
    const index = circle.indexOf(start);
    return [...circle.slice(index), ...circle.slice(0, index)];
}
