import { yearsAfter, type Period } from '../model/periods.ts';
import { quoted } from './names.ts';

/** Whose plan it is to be. */
export interface PlanAnswers {
    readonly organization: string;
    readonly title: string;
    /** Its first school year; a plan is made for three. */
    readonly from: Period;
}

/**
 * A plan to fill in. Nothing is made up: each part is a note that says what to write there, and an example to write over,
 * in the order of the guidance. Notes begin with a capital letter, examples with a word of the language.
 */
export function planSkeleton({ organization, title, from }: PlanAnswers): string {
    const [before, second, third] = [yearsAfter(from, -1), yearsAfter(from, 1), yearsAfter(from, 2)];
    const autumn = from.slice(2, 6);
    return `# The improvement plan of ${quoted(title).slice(1, -1)}, ${from} to ${third}.
# Lines that begin with # are notes. To use an example, take its # away and write your own words in it.

plan for ${organization} from ${from} to ${third} {
  # When the plan goes to those who approve it, write the day. Until then it is a draft, and is judged as one.
  # submitted ${autumn}-08-20

  # Who leads the work, and whose names actions can use as their owners.
  team {
    # member rivera "Ana Rivera" role "Principal"
  }

  # Step 1: Set the direction. What the school will be for its students, and what it does to become so.
  # vision "Every learner leaves ready for the next step."
  # mission "We teach each student, with families as partners."

  # A goal for students, with measures: where students are now, and what each year aims at.
  # goal on-track "Each student will meet growth targets every year." {
  #   measure meets-growth "Students who meet their growth targets" {
  #     source "State assessments"
  #     better higher
  #     baseline ${before} 109 of 604
  #     target ${from} at least 30%
  #     target ${second} at least 50%
  #   }
  # }

  # Step 2: Assess needs. What the data say, and why it is so, down to a root cause that the school can act on.
  needs {
    # process "The leadership team worked through the data in three sessions."
    # stakeholders "Two family evenings and a staff survey"
    # weakness math "Grade 7 students do not learn to apply the mathematics they are taught." {
    #   evidence "Item analysis of the spring assessment"
    #   why "Mathematics teachers leave after two years on average."
    #   root induction "New teachers get no mentor." {
    #     actionable by school
    #   }
    # }
  }

  # Step 3: Plan. A priority, and strategies for it as theories of action, each coded with a practice of the Four Domains.
  # priority new-teachers "New teachers who stay and succeed" {
  #   addresses induction
  #   strategy mentoring "Two years of mentoring for every new teacher" {
  #     coded 2a
  #     if we "pair each new teacher with a trained mentor"
  #     then "new teachers will plan and deliver standards-based lessons"
  #     and on-track
  #     measure aligned-plans "Lesson plans of new teachers that meet the standard" {
  #       source "Lesson design review"
  #       better higher
  #       baseline ${before} 5 of 19
  #       target ${from} at least 50%
  #       target ${second} at least 80%
  #     }
  #     milestone mentors-ready "Every new teacher has a trained mentor" {
  #       due ${autumn}-10-30
  #       action choose-mentors "Choose mentors and agree on their time" {
  #         from ${autumn}-08-24 to ${autumn}-09-11
  #         owner rivera
  #         output "Signed mentor agreements"
  #         budget none
  #       }
  #     }
  #   }
  # }

  # Whoever was asked, and how: principals, teachers, staff, parents, students, board or community.
  # consulted teachers "Staff survey"
}
`;
}
