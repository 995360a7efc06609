import type { LangiumDocument, Lexer } from 'langium';
import type { CompletionProvider, FuzzyMatcher, LangiumServices } from 'langium/lsp';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { planOn, type PlanSpan } from '../../language/model/plans.ts';
import type { Network } from '../../language/progress/network.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { offerCodes } from './completion/codes.ts';
import { cursorAt, type Cursor } from './completion/cursor.ts';
import { offerClauses, offerStatements } from './completion/keywords.ts';
import { NameOffers } from './completion/names.ts';
import { expectedAt } from './completion/slots.ts';
import { offerPeriods, offerWords } from './completion/words.ts';

/** Nobody reads more; what else there is comes while one types on. */
const MOST = 200;

/** Offers what may stand at the cursor: the words of statements and clauses, names of the right kind, codes and school years. */
export class PlanCompletion implements CompletionProvider {
    readonly completionOptions = { triggerCharacters: [' ', '.'] };
    private readonly lexer: Lexer;
    private readonly fuzzy: FuzzyMatcher;
    private readonly throughline: WorkspaceServices['throughline'];
    private readonly names: NameOffers;
    private withSnippets = false;

    constructor(services: LangiumServices) {
        this.lexer = services.parser.Lexer;
        this.fuzzy = services.shared.lsp.FuzzyMatcher;
        this.throughline = (services.shared as unknown as WorkspaceServices).throughline;
        this.names = new NameOffers(this.throughline.Names, this.throughline.Networks);
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.withSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        });
    }

    getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList {
        const cursor = cursorAt(document, position, this.lexer);
        // Spaces that only indent a line ask for nothing.
        const isIndenting = cursor?.before.length === 0 && context?.triggerCharacter === ' ';
        const items = cursor && !isIndenting ? this.offers(cursor) : [];
        return items.length <= MOST ? { isIncomplete: false, items } : { isIncomplete: true, items: ranked(items, cursor!.typed).slice(0, MOST) };
    }

    private offers(cursor: Cursor): CompletionItem[] {
        if (cursor.before.some(each => each.tokenType.name === 'coded')) {
            return offerCodes(cursor, this.throughline.Names);
        }
        const { State, Networks } = this.throughline;
        const network = Networks.networkOf(cursor.document.uri.toString());
        const today = State.asOf.for(State.settingsOf(network));
        const matching = (items: CompletionItem[]) => items.filter(each => this.fuzzy.match(cursor.typed, each.label));
        if (cursor.before.length === 0) {
            return matching(offerStatements(cursor, today, this.withSnippets));
        }
        const { slot, mayGoOn } = expectedAt(cursor);
        return matching([
            ...(slot ? [...this.names.offer(cursor, slot, today), ...offerWords(cursor, slot)] : []),
            ...(slot?.periods ? offerPeriods(cursor, slot, planAround(cursor, State.contextOf(network).network), today) : []),
            ...(mayGoOn ? offerClauses(cursor) : [])
        ]);
    }
}

/** The plan that the text speaks of; a text that only begins has none yet. */
function planAround({ belonging, around }: Cursor, network: Network): PlanSpan | undefined {
    return around && belonging && planOn(network.plans.get(belonging.organization) ?? [], belonging.day);
}

/** What begins with what is typed comes first, then in the order in which editors show offers. */
function ranked(items: readonly CompletionItem[], typed: string): CompletionItem[] {
    const wanted = typed.toLowerCase();
    const rank = ({ label, sortText }: CompletionItem) => `${label.toLowerCase().startsWith(wanted) ? 0 : 1}${sortText ?? label}`;
    return items.map(item => ({ item, rank: rank(item) })).sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(each => each.item);
}
