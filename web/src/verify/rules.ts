/** What a rule says of a tally (SPEC.md, section 9), written a second time: it shares nothing with the server. */
import type { Outcome, Quorum, Rule } from '../protocol/wire';

/** One count for each level of the scale, in order. */
export interface Count {
	level: number;
	count: number;
}

/** What the rule says of votes. Votes alone never give consent. */
export const outcomeOf = (rule: Rule, counts: readonly Count[]): Outcome => {
	const place = placeMet(rule, counts.map((one) => one.count));
	const met = place === undefined ? undefined : counts[place];
	return met ? { level: met.level } : 'not_met';
};

/** What the answers 0 to 5 make of a proposal. */
export const consentOf = (floor: number, level: number, counts: readonly number[]): Outcome => {
	const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0);
	return sum(counts) > 0 && sum(counts.slice(0, floor)) === 0 ? { level } : 'not_met';
};

/** The answer that the rule needs of everyone; 3 where it is another rule. */
export const floorOf = (rule: Rule): number => (typeof rule === 'object' && 'consent' in rule ? rule.consent.floor : 3);

export const isConsent = (rule: Rule): boolean => typeof rule === 'object' && 'consent' in rule;

/** How many of this many people a quorum needs. */
export const neededFor = (quorum: Quorum, everyone: number): number =>
	'people' in quorum ? quorum.people : Math.ceil((everyone * quorum.percent) / 100);

/** The place on the scale at which a rule is met. */
const placeMet = (rule: Rule, counts: readonly number[]): number | undefined => {
	const all = counts.reduce((total, count) => total + count, 0);
	const named = counts.flatMap((count, place) => (count > 0 ? [place] : []));
	const [lowest, highest] = [named[0], named.at(-1)];
	if (lowest === undefined || highest === undefined) return undefined;
	if (rule === 'unanimous') return named.length === 1 ? lowest : undefined;
	if (rule === 'majority') return named.find((place) => 2 * counts[place]! > all);
	if (rule === 'median') return middleOf(counts, all);
	if (rule === 'within_one') return highest - lowest <= 1 ? middleOf(counts, all) : undefined;
	if ('consent' in rule) return undefined;
	const { percent } = rule.threshold;
	return named.find((place) => 100 * counts[place]! >= percent * all && named.every((other) => Math.abs(other - place) <= 1));
};

/** The place of the vote in the middle; of two, the lower one. */
const middleOf = (counts: readonly number[], all: number): number => {
	let upTo = 0;
	return counts.findIndex((count) => {
		upTo += count;
		return count > 0 && 2 * upTo >= all;
	});
};
