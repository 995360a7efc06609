import type { Place } from '../../model/types.ts';
import type { MergedPlan } from '../../progress/network.ts';
import type { NetworkRule, PlaceFinding } from '../rule.ts';
import { wordsOf } from '../strategies/theory-sentence.ts';
import { fileFrom, listOf, whereIs } from '../words.ts';
import { declaredIn, type Declared } from './declared.ts';

/**
 * A name means one thing: one element of a plan, one organization or indicator of the network.
 *
 * Reports, decisions and other lines speak of an element by its name. Where two have the same, what is reported of the one is counted for both
 * or for the wrong one. A later text of the same plan may add to a goal, a priority, a strategy, a milestone or a measure by repeating
 * its name, without a title or with the same one: a `year` does that. The next plan may use the names again.
 */
export const idDuplicate: NetworkRule = {
    id: 'id-duplicate',
    scope: 'network',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: each strategy, milestone and action has a number of its own (1.1, 1.1.1, 1.1.1.1)',
    *checkOrganization(plans) {
        for (const plan of plans) {
            yield* toldOnce(repeatedIn(plan).map(([again, first]) => (
                { name: again.name, place: again.place, first: first.place, head: plan.texts[again.text]?.place, message: messageOn(again, first) })));
        }
    },
    *check(network) {
        yield* toldOnce(network.repeated.map(element => {
            const first = 'kind' in element ? network.organizations.get(element.name)! : network.indicators.get(element.name)!;
            const kind = 'kind' in first ? first.kind : 'indicator';
            const message = `The network has ${an(kind)} called ${element.name} already, ${whereIs(first.place, element.place)}, and only that one counts. `
                + `Delete one of the two if they are the same; else give one another name, such as ${element.name}-2, and write it wherever that one is meant.`;
            return { name: element.name, place: element.place, first: first.place, message };
        }));
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness attendance "One in four eighth graders is chronically absent."
  }
  milestone mentors-ready "Every new teacher has a trained mentor" {
    action train "Train the mentors"
    <<action train>> "Train the principals"
  }
  <<goal attendance>> "Each student will be in school every day."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone pilot "Each new teacher has taught one mentored unit" {
      action teach "Teach the unit"
    }
  }
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  adjust later "Two mentors were ill." {
    move teach to 2027-01-22
  }
}
--- report-2.plan
report for lincoln-ms covering 2026-12 on 2026-12-18 {
  <<adjust later>> "The flu." {
    move teach to 2027-02-26
  }
}
--- year.plan
year SY2027-28 of lincoln-ms {
  <<strategy mentoring>> "Mentoring for principals"
  <<milestone pilot>> "Each new teacher has taught one mentored unit"
  strategy coaching "Weekly coaching" {
    <<action teach>> "Teach the second unit"
  }
}
`
            },
            {
                text: `school hill-ms "Hill Middle School" in cedar-valley
indicator attendance "Students who attend nine days of ten"
--- schools.plan
<<school hill-ms>> "Hill Middle School, North Valley"
<<indicator attendance>> "Days attended"
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action choose "Choose six mentors"
  action agree "Agree on their time"
  action train "Train the mentors"
  action meet "Meet with each pair"
}
--- west-hs.plan
<<plan>> for lincoln-ms from SY2026-27 to SY2028-29 {
  action choose "Choose four mentors"
  action agree "Agree on their time"
  action train "Train the mentors"
  action meet "Meet with each pair"
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth
  }
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone mentors-ready "Every new teacher has a trained mentor" {
      action train "Train the mentors"
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  goal on-track {
    measure met-growth {
      target SY2029-30 at least 60%
    }
  }
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone mentors-ready {
      action train-again "Train two more mentors"
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  glossary {
    term mentoring "Regular help by an experienced colleague"
  }
  strategy mentoring "Two years of mentoring for every new teacher"
  goal on-track "Each student will meet growth targets every year." {
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6"
    }
    measure present "Students who attend nine days of ten" {
      group grade-6 "Grade 6"
    }
  }
}
--- next.plan
plan for lincoln-ms from SY2029-30 to SY2031-32 {
  strategy mentoring "Mentoring for every teacher"
}
--- district.plan
plan for cedar-valley from SY2026-27 to SY2028-29 {
  strategy mentoring "Mentoring in all schools"
}
`
            }
        ]
    }
};

/** Kinds of elements that a later text of their plan may add to. */
const GROWING = ['goal', 'priority', 'strategy', 'milestone', 'measure', 'group'];
/** Kinds of elements that do no harm where another text of their plan has them in the same words. */
const LISTED = ['member', 'term'];

/** From how many names on a text is taken for a copy of another one, which is said once. */
const COPIED = 4;

interface Repeated {
    readonly name: string;
    readonly place: Place;
    /** Where the name stands first. */
    readonly first: Place;
    /** The head of its text. */
    readonly head?: Place;
    readonly message: string;
}

/** Says at each name that it is repeated; of a text that is copied once, at its head. */
function* toldOnce(repeated: readonly Repeated[]): Iterable<PlaceFinding> {
    for (const names of Map.groupBy(repeated, each => `${each.place.uri}\n${each.first.uri}`).values()) {
        const [{ place, first, head }] = names;
        if (place.uri === first.uri || names.length < COPIED) {
            yield* names.map(each => ({ place: each.place, message: each.message }));
            continue;
        }
        yield {
            place: head ?? place,
            message: `This text repeats ${names.length} names of ${fileFrom(first, place)}, such as ${listOf(names.slice(0, 3).map(each => each.name))}, so nobody can tell which ones are meant. `
                + (head ? 'If it is a copy for another school or other years, write those behind plan; else delete what is there twice, or give it other names.'
                    : 'Delete what is there twice, or give it other names.')
        };
    }
}

/** Each element whose name another one of the plan has, with that one. */
function repeatedIn(plan: MergedPlan): [again: Declared, first: Declared][] {
    const known = new Map<string, Declared[]>();
    const repeated: [Declared, Declared][] = [];
    for (const element of declaredIn(plan)) {
        const named = known.get(element.name) ?? [];
        const same = named.filter(each => (each.kind === 'term') === (element.kind === 'term'));
        if (same.some(each => isSame(each, element))) {
            continue;
        }
        if (same.length > 0) {
            repeated.push([element, same[0]]);
        }
        named.push(element);
        known.set(element.name, named);
    }
    return repeated;
}

/** Whether an element adds to one of an earlier text, as texts are merged: by name, and below the same element but for strategies. */
function isSame(first: Declared, again: Declared): boolean {
    return again.kind === first.kind && again.text !== first.text && [...GROWING, ...LISTED].includes(again.kind) && saysSame(first, again)
        && (again.kind === 'strategy' || again.parent === first.parent);
}

function saysSame(first: Declared, again: Declared): boolean {
    return again.title === undefined || wordsOf(again.title) === wordsOf(first.title ?? '');
}

function messageOn(again: Declared, first: Declared): string {
    const name = again.name.slice(again.name.indexOf('.') + 1);
    const isLike = again.kind === first.kind;
    const start = `This plan has ${an(first.kind)} called ${name} already, ${whereIs(first.place, again.place)}, so nobody can tell which one is meant.`;
    const advice = `Give one of them another name, such as ${name}-${isLike ? '2' : again.kind}`;
    if (!isLike || !GROWING.includes(again.kind)) {
        return `${start} ${advice}.`;
    }
    if (again.text === first.text) {
        return `${start} ${advice}, or put both into one block.`;
    }
    return saysSame(first, again) ? `${start} ${advice}; to add to that one, write it ${first.parent === undefined ? 'directly in the plan or year' : `inside ${first.parent} { … }`}.`
        : `${start} ${advice}; to add to that one, write ${again.kind} ${name} { … } without a title.`;
}

function an(kind: string): string {
    return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
