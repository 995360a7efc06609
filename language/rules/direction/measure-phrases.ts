const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const NUMBER_WORD = '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
const ANY_NUMBER = `(?:${NUMBER}|${NUMBER_WORD})`;
/** A number that is no year and is not cut out of 7th, 7:30 or a longer one. */
const AMOUNT = String.raw`(?!(?:19|20)\d\d\b)${NUMBER}(?![\w:.,-]*\d|\w)`;
const PEOPLE = String.raw`(?:\p{L}+[- ]){0,2}?(?:students|learners|pupils|children|graduates|graders|freshmen|seniors)\b`;
const CHANGE = String.raw`\b(?:increas|rais|improv|grow|rise|boost|reduc|decreas|lower|cut|drop|fall|declin)\p{L}*\b`;

/** Ways to put a measure's figure into words. A number alone, such as a grade, an age, a year or a count of all students, is none. */
const PHRASES: readonly RegExp[] = [
    String.raw`\b${ANY_NUMBER}[- ]?(?:%|per ?cent(?:age points?)?\b)`,
    String.raw`\b${ANY_NUMBER}[- ](?:percentage[- ])?points?\b(?! of (?:access|contact|entry|pride|view)\b)`,
    String.raw`\b${ANY_NUMBER} out of (?:every )?${ANY_NUMBER}\b`,
    String.raw`\b(?<!\b(?:grades?|ages?) )${ANY_NUMBER} (?:of|in) (?:every )?${ANY_NUMBER} (?=${PEOPLE})`,
    String.raw`\b(?:half|(?:one|two|three|a)[- ](?:half|thirds?|quarters?|fourths?|fifths?)) of (?=(?:all |our |the )*${PEOPLE})`,
    String.raw`${CHANGE}(?: (?!grades?\b|ages?\b)[^.\s]+)* from ${AMOUNT} to ${AMOUNT}`,
    String.raw`${CHANGE}(?: [^.\s]+)* by ${AMOUNT}`,
    String.raw`\bscores? (?:of )?(?:at least )?${AMOUNT}`,
    String.raw`\b(?<!\b(?:grades?|ages?) )${AMOUNT} or (?:higher|above|better)\b`
].map(pattern => new RegExp(pattern, 'iu'));

/** What every one of them has, so that most texts need not be looked at for each. */
const ANY_AMOUNT = new RegExp(String.raw`\d|${NUMBER_WORD}|half|third|quarter|fourth|fifth`, 'iu');

/** The words of a text that say how much is to be reached, as a measure's target does; nothing where none do. */
export function measureIn(text: string): string | undefined {
    const plain = text.replace(/[*_]+/g, '').replace(/\s+/g, ' ');
    return !ANY_AMOUNT.test(plain) ? undefined : PHRASES.map(phrase => phrase.exec(plain)?.[0].trim()).find(found => found !== undefined);
}
