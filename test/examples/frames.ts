/** What stands around a piece of a block, with the piece's place at `@`, in the network of examples/gallery. */
const PLAN = 'plan for alder-ms from SY2026-27 to SY2028-29 {\n@\n}\n';
const within = (around: string, block: string) => around.replace('@', `${block} {\n@\n}`);
const NEEDS = within(PLAN, 'needs');
const WEAKNESS = within(NEEDS, 'weakness frame "Frame"');
const STRATEGY = within(within(PLAN, 'priority new-teachers'), 'strategy mentoring');
const MILESTONE = within(STRATEGY, 'milestone unit-pilot');
const GOAL = within(PLAN, 'goal on-track');
const FISHBONE = within(WEAKNESS, 'fishbone');
const FRAMEWORK = 'framework frame "Frame" {\n@\n}\n';

const frames: Readonly<Record<string, string>> = {
    file: '@\n',
    school: 'school frame "Frame" in alder-county {\n@\n}\n',
    district: 'district frame "Frame" in north-basin {\n@\n}\n',
    calendar: 'calendar SY2027-28 for juniper {\n@\n}\n',
    indicator: 'indicator frame "Frame" {\n@\n}\n',
    framework: FRAMEWORK,
    practice: within(within(FRAMEWORK, 'domain F "Frame"'), 'practice f1 "Frame"'),
    plan: PLAN,
    year: 'year SY2027-28 of alder-ms {\n@\n}\n',
    team: within(PLAN, 'team'),
    glossary: within(PLAN, 'glossary'),
    purpose: within(PLAN, 'purpose'),
    goal: GOAL,
    measure: within(GOAL, 'measure frame "Frame"'),
    needs: NEEDS,
    strength: within(NEEDS, 'strength frame "Frame"'),
    weakness: WEAKNESS,
    threat: within(NEEDS, 'threat frame "Frame"'),
    root: within(WEAKNESS, 'root frame-root "Frame"'),
    fishbone: FISHBONE,
    bone: within(FISHBONE, 'bone "Frame"'),
    priority: within(PLAN, 'priority frame "Frame"'),
    strategy: STRATEGY,
    milestone: MILESTONE,
    action: within(MILESTONE, 'action frame "Frame"'),
    support: within(PLAN, 'support frame "Frame"'),
    report: 'report for alder-ms covering 2027-01 on 2027-01-20 by rivera {\n@\n}\n',
    adjust: 'report for alder-ms covering 2027-01 on 2027-01-20 by rivera {\nadjust frame "Frame" {\n@\n}\n}\n',
    decision: 'decision on alder-ms by juniper on 2026-08-24 {\n@\n}\n',
    reflection: 'reflection for alder-county on 2026-05-12 {\n@\n}\n'
};

/** A text of the gallery's network in which a piece stands in a block; throws where there is no such block. */
export function inFrame(block: string, piece: string): string {
    const frame = frames[block];
    if (frame === undefined) {
        throw new Error(`There is no frame for ${block}.`);
    }
    return frame.replace('@', () => piece);
}
