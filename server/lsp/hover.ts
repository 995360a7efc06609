import { AstUtils, type AstNode, type LangiumDocument, type Reference } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import { planOn } from '../../language/model/plans.ts';
import { inBlock, keywordOf, nameOf, type Block } from '../../language/model/tree.ts';
import { belongingOf } from '../../language/scoping/places.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { codeCard } from './hover/codes.ts';
import { measureCard } from './hover/measures.ts';
import { organizationCard, years } from './hover/organizations.ts';
import { partyName, stepCard } from './hover/steps.ts';
import { plain } from './markdown.ts';
import { factsAbout, type PlanFacts } from './plan-facts.ts';
import { segmentAt } from './segments.ts';

/** Tells of the name or the code under the cursor what it is and how it stands. */
export class PlanHover implements HoverProvider {
    private readonly services: WorkspaceServices;

    constructor(services: LangiumServices) {
        this.services = services.shared as unknown as WorkspaceServices;
    }

    getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
        const segment = segmentAt(document, position, this.services.throughline.Names);
        if (!segment) {
            return undefined;
        }
        const { target, range, reference } = segment;
        // What is built in stands in no network: it is told as it is seen from here.
        const speaking = this.services.throughline.Networks.isBuiltin(AstUtils.getDocument(target).uri.toString()) ? document.parseResult.value : target;
        const facts = factsAbout(speaking, this.services);
        const value = [...card(target, facts), carriedFrom(target, reference, facts)].filter(each => each !== '').join('\n\n');
        return value === '' ? undefined : { range, contents: { kind: MarkupKind.Markdown, value } };
    }
}

function card(node: AstNode, facts: PlanFacts): string[] {
    if (ast.isPractice(node) || ast.isDomain(node) || ast.isElement(node)) {
        return codeCard(node);
    }
    const title = (node as { title?: string }).title;
    const number = facts.numberOf(node);
    const kind = plain(`${capital(keywordOf(node) ?? '')}${number === undefined ? '' : ` ${number}`}`);
    return [title === undefined ? '' : `**${plain(title)}**`, `${kind} ${plain(nameOf(node) ?? '')}`.trim(), ...details(node, facts)];
}

/** Where something comes from that a plan carries on, or that it has of the plan before. */
function carriedFrom(target: AstNode, reference: Reference | undefined, { context }: PlanFacts): string {
    const container = reference?.$refNode?.astNode;
    const [there, here] = [belongingOf(target), container && belongingOf(container)];
    if (!there || !here || there.organization !== here.organization) {
        return '';
    }
    const plans = context.network.plans.get(there.organization) ?? [];
    const plan = planOn(plans, there.day);
    const isOlder = !here.decides && plan !== planOn(plans, here.day);
    return plan && (isOlder || ast.isCarry(container)) ? plain(`From the plan for ${years(plan)}`) : '';
}

function details(node: AstNode, facts: PlanFacts): string[] {
    if (ast.isAction(node) || ast.isMilestone(node)) {
        return stepCard(node, facts);
    }
    if (ast.isMeasure(node) || ast.isGroup(node)) {
        const indicator = ast.isMeasure(node) ? node.indicators[0]?.ref : undefined;
        return [indicator ? `Indicator: ${plain(indicator.title ?? indicator.name ?? '')}` : '', ...measureCard(node, facts)];
    }
    if (ast.isOrganization(node)) {
        return organizationCard(node, facts.context);
    }
    if (ast.isMember(node)) {
        return [node.roles.length > 0 ? plain(node.roles.join(', ')) : '', node.until[0] === undefined ? '' : plain(`until ${node.until[0]}`)];
    }
    if (ast.isSupport(node)) {
        const providers = inBlock(node, ast.isPartyFact, 'provider').flatMap(each => each.parties).map(partyName);
        return [providers.length > 0 ? `Provider: ${plain(providers.join(', '))}` : ''];
    }
    if (ast.isFund(node) || ast.isIndicator(node)) {
        return ['origin', 'unit', 'better', 'counts'].flatMap(word => fact(node, word));
    }
    return [];
}

function fact(node: Block, keyword: string): string[] {
    const word = inBlock(node, ast.isWordFact, keyword).at(-1)?.word;
    return word === undefined ? [] : [`${capital(keyword)}: ${plain(word)}`];
}

function capital(word: string): string {
    return word.slice(0, 1).toUpperCase() + word.slice(1);
}
