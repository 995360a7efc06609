/**
 * Which statements may stand in which block: the grammar takes any, this table judges. Completion offers from it too.
 * `file` is the top of a file.
 */
const PLAN_ELEMENTS = ['goal', 'priority', 'strategy', 'milestone', 'action', 'support'];
const SWOT = ['strength', 'opportunity', 'weakness', 'threat'];
const CAUSES = ['why', 'cause', 'root', 'fishbone'];
const STATEMENT_OF_ACTION = ['if', 'then', 'and'];
const PLACE_FACTS = ['city', 'county', 'zip', 'phone'];
const ORGANIZATION = ['designation', 'title-i', 'superintendent', 'principal', 'liaison', 'enrollment', ...PLACE_FACTS];

const children: Readonly<Record<string, readonly string[]>> = {
    file: ['state', 'region', 'district', 'school', 'calendar', 'indicator', 'fund', 'subgroup', 'framework', 'plan', 'year', 'report', 'decision', 'reflection'],
    state: ORGANIZATION,
    region: ORGANIZATION,
    district: ORGANIZATION,
    school: ORGANIZATION,
    calendar: ['quarter', 'semester', 'break'],
    indicator: ['unit', 'better', 'source', 'counts', 'required'],
    fund: ['origin'],
    framework: ['source', 'level', 'domain', 'practice'],
    domain: ['practice', 'strength', 'weakness'],
    practice: ['element'],
    plan: [
        'dated', 'updated', 'submitted', 'reviewed', 'team', 'vision', 'mission', 'glossary', 'purpose', 'needs', ...PLAN_ELEMENTS, 'inequity',
        'consulted', 'monitored', 'exit', 'allocated', 'attachment', 'signed', 'carry', 'resources'
    ],
    year: [...PLAN_ELEMENTS, 'allocated', 'updated', 'submitted', 'carry'],
    team: ['member'],
    glossary: ['term'],
    purpose: [...STATEMENT_OF_ACTION, 'explanation', 'coded'],
    goal: ['explanation', 'measure', 'criterion', 'aligned', 'strategy', 'milestone', 'action', 'coded'],
    measure: ['source', 'better', 'unit', 'counts', 'baseline', 'target', 'group', 'criterion', 'explanation'],
    group: ['baseline', 'target', 'source', 'counts', 'explanation'],
    needs: ['scope', 'included', 'process', 'stakeholders', ...SWOT, ...CAUSES, 'inequity', 'evidence'],
    strength: ['coded', 'evidence', 'leverage', 'explanation'],
    opportunity: ['coded', 'evidence', 'leverage', 'explanation'],
    weakness: ['coded', 'evidence', ...CAUSES, 'explanation'],
    threat: ['coded', 'evidence', ...CAUSES, 'explanation'],
    fishbone: ['bone', ...CAUSES],
    bone: CAUSES,
    cause: [...CAUSES, 'coded', 'actionable', 'evidence'],
    root: ['coded', 'actionable', 'evidence', 'explanation'],
    inequity: ['remedy', 'evidence', 'explanation'],
    priority: ['addresses', 'strategy', 'explanation', 'coded'],
    strategy: [
        'coded', 'from', 'to', 'due', ...STATEMENT_OF_ACTION, 'rationale', 'evidence', 'condition', 'competency', 'measure', 'criterion', 'milestone',
        'action', 'budget', 'serves', 'addresses', 'resources', 'lead', 'owner', 'with', 'explanation', 'carry'
    ],
    milestone: ['due', 'lead', 'coded', 'action', 'owner', 'with', 'output', 'criterion', 'after', 'budget', 'resources', 'competency', 'explanation', 'from', 'to', 'carry'],
    action: [
        'from', 'to', 'due', 'coded', 'owner', 'lead', 'with', 'output', 'budget', 'resources', 'after', 'serves', 'criterion', 'competency', 'explanation', 'carry'
    ],
    support: [
        'serves', 'provider', 'fulfills', 'needed', 'planned', 'frequency', 'duration', 'methodology', 'resources', 'coded', 'budget', 'explanation'
    ],
    report: [
        'on-track', 'behind', 'done', 'dropped', '?', 'spent', 'output', 'comment', 'adjust', 'move', 'effect', 'review', 'delivered', 'used', 'result',
        'success', 'challenge', 'lesson', 'next', 'audience', 'told'
    ],
    adjust: ['told', 'move', 'owner', 'target', 'budget', 'drop', 'explanation'],
    decision: ['approved', 'returned', 'condition', 'comment'],
    reflection: ['rating', 'responses', 'domain', 'strength', 'weakness', 'comment']
};

/** The first words of the statements that have a block. */
export const blockWords: readonly string[] = Object.keys(children).filter(word => word !== 'file');

const ANYWHERE = ['silence'];

/** The first words of the statements that may stand in a block. */
export function wordsIn(parent: string): readonly string[] {
    return [...children[parent] ?? [], ...(parent === 'file' ? [] : ANYWHERE)];
}

export function mayStandIn(word: string, parent: string): boolean {
    return ANYWHERE.includes(word) ? parent !== 'file' : (children[parent] ?? []).includes(word);
}

/** The blocks that a statement may stand in, in the order in which a plan usually has them. */
export function placesFor(word: string): readonly string[] {
    return Object.keys(children).filter(parent => children[parent].includes(word));
}
