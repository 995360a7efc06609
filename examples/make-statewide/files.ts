import { network } from './network.ts';
import { planText, yearText } from './plan-text.ts';
import { plans } from './plans/all.ts';
import { readme } from './readme.ts';
import { reportTexts, unreportedMonths } from './report-text.ts';
import type { Decision, Plan } from './shapes.ts';
import { block, lines, parts } from './text.ts';

/** Every file of the sample, by its path in the folder; the same each time. */
export function statewideFiles(): Map<string, string> {
    const files = new Map([
        ['README.md', readme],
        ['throughline.json', '{\n  "frozenOn": "2027-12-01"\n}\n'],
        ['network.plan', network]
    ]);
    for (const plan of plans) {
        const { organization } = plan;
        const first = plans.find(each => each.organization === organization) === plan;
        files.set(`${organization}/plan${first ? '' : `-${plan.from.toLowerCase()}`}.plan`, planText(plan));
        const added = yearText(plan);
        if (added) {
            files.set(`${organization}/${added.year.toLowerCase()}.plan`, added.text);
        }
        for (const decision of plan.decisions ?? []) {
            files.set(`${decision.by}/decisions/${organization}-${decision.on}.plan`, decisionText(plan, decision));
        }
        const reports = reportTexts(plan, plans);
        reports.forEach((text, on) => files.set(`${organization}/reports/${on}.plan`, text));
    }
    return files;
}

/** What the plans' authors still have to report, one line each. */
export function openQuestions(): string[] {
    return plans.filter(each => each.reports).flatMap(each => unreportedMonths(each, reportTexts(each, plans)));
}

function decisionText({ organization }: Plan, { by, on, word, condition }: Decision): string {
    const [what, due] = condition === undefined ? [] : parts(condition);
    return lines(block(`decision on ${organization} by ${by} on ${on}`, [[
        word === 'approved' ? word : `returned because "${word}"`,
        ...(what === undefined ? [] : [`condition "${what}" due ${due}`])
    ]]));
}
