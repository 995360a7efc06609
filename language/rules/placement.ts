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
    indicator: ['unit', 'better', 'source', 'counts', 'required', 'target', 'group', 'explanation'],
    fund: ['origin', 'explanation'],
    subgroup: ['explanation'],
    framework: ['source', 'level', 'domain', 'practice', 'explanation'],
    domain: ['practice', 'strength', 'weakness', 'explanation'],
    practice: ['element', 'explanation', 'coded'],
    element: ['level', 'explanation'],
    plan: [
        'dated', 'updated', 'submitted', 'reviewed', 'team', 'vision', 'mission', 'glossary', 'purpose', 'needs', ...PLAN_ELEMENTS, 'inequity',
        'consulted', 'monitored', 'exit', 'allocated', 'attachment', 'signed', 'carry', 'resources', 'process', 'told', 'explanation'
    ],
    year: [
        ...PLAN_ELEMENTS, 'allocated', 'updated', 'submitted', 'carry', 'dated', 'team', 'needs', 'inequity', 'consulted', 'attachment', 'signed', 'told',
        'explanation'
    ],
    team: ['member'],
    glossary: ['term'],
    purpose: [...STATEMENT_OF_ACTION, 'explanation', 'coded', 'told'],
    goal: ['explanation', 'measure', 'criterion', 'aligned', 'strategy', 'milestone', 'action', 'coded'],
    measure: ['source', 'better', 'unit', 'counts', 'baseline', 'target', 'group', 'criterion', 'explanation'],
    group: ['baseline', 'target', 'source', 'counts', 'explanation'],
    needs: ['scope', 'dated', 'included', 'process', 'stakeholders', ...SWOT, ...CAUSES, 'inequity', 'evidence', 'consulted', 'attachment'],
    strength: ['coded', 'evidence', 'leverage', 'explanation', ...CAUSES],
    opportunity: ['coded', 'evidence', 'leverage', 'explanation', ...CAUSES],
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
        'action', 'support', 'budget', 'serves', 'addresses', 'after', 'resources', 'lead', 'owner', 'with', 'monitored', 'explanation', 'carry'
    ],
    milestone: [
        'due', 'lead', 'coded', 'action', 'support', 'owner', 'with', 'output', 'criterion', 'after', 'serves', 'budget', 'resources', 'competency', 'monitored',
        'explanation', 'from', 'to', 'carry'
    ],
    action: [
        'from', 'to', 'due', 'coded', 'owner', 'lead', 'with', 'output', 'budget', 'resources', 'after', 'serves', 'criterion', 'competency', 'explanation', 'carry'
    ],
    support: [
        'serves', 'provider', 'fulfills', 'needed', 'planned', 'frequency', 'duration', 'methodology', 'resources', 'with', 'coded', 'budget', 'explanation'
    ],
    condition: ['evidence', 'explanation'],
    report: [
        'on-track', 'behind', 'done', 'dropped', '?', 'spent', 'output', 'comment', 'adjust', 'move', 'effect', 'review', 'delivered', 'used', 'result',
        'condition', 'success', 'challenge', 'lesson', 'next', 'audience', 'told', 'attachment'
    ],
    adjust: ['told', 'move', 'owner', 'target', 'budget', 'drop', 'explanation'],
    decision: ['approved', 'returned', 'condition', 'comment', 'signed', 'told', 'attachment', 'explanation'],
    reflection: ['rating', 'responses', 'domain', 'strength', 'weakness', 'process', 'stakeholders', 'comment', 'attachment']
};

/** The first words of the statements that have a block. */
export const blockWords: readonly string[] = Object.keys(children).filter(word => word !== 'file');

const ANYWHERE = ['silence'];

/** The first words of the statements that may stand in a block. */
export function wordsIn(parent: string): readonly string[] {
    return [...children[parent] ?? [], ...(parent === 'file' ? [] : ANYWHERE)];
}

export function mayStandIn(word: string, parent: string): boolean {
    return ALLOWED.get(parent)?.has(word) === true || (parent !== 'file' && ANYWHERE.includes(word));
}

const ALLOWED: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(children).map(([parent, words]) => [parent, new Set(words)]));

/** The blocks that a statement may stand in, in the order in which a plan usually has them. */
export function placesFor(word: string): readonly string[] {
    return Object.keys(children).filter(parent => children[parent].includes(word));
}
