/**
 * What is said of a reveal: the same words on every page. Apart from the other sentences, since a phone needs them only once
 * there is something to reveal. Needs the words of `reveal.ts`.
 */
import type { RevealedRound, Rubric, Rule } from '../protocol/wire';
import { floorOf, levelWords, percentOf, ruleName, type RuleName } from './sentences';
import { formatList, formatNumber, t } from './words.svelte';

/** One sentence on what a reveal means: "9 of 11 votes are at 2 Developing (82 %), none further than one level away: …" With a
 * quorum that is met, a second one says so. */
export const outcomeWords = (round: RevealedRound, rubric: Rubric | undefined): string => {
	const { quorum } = round;
	const said = tallyWords(round, rubric);
	return quorum && quorum.present >= quorum.needed ? `${said} ${t('quorum-met', { ...quorum })}` : said;
};

const tallyWords = (round: RevealedRound, rubric: Rubric | undefined): string => {
	const { levels } = round.tally;
	const votes = levels.reduce((sum, one) => sum + one.count, 0);
	const { quorum } = round;
	const tooFew = quorum && quorum.present < quorum.needed ? quorum : undefined;
	if (votes === 0 && tooFew) return t('outcome-quorum', { ...tooFew, votes });
	if (votes === 0) return t('outcome-no-votes', { others: round.tally.unsure + round.tally.abstain });
	const highest = Math.max(...levels.map((one) => one.count));
	const tied = levels.filter((one) => one.count === highest);
	const place = round.outcome === 'not_met' ? levels.indexOf(tied[0]!) : metPlace(round.outcome.level, levels);
	const at = levels[place];
	if (!at) return t('outcome-no-votes', { others: 0 });
	const values = {
		count: at.count,
		votes,
		level: levelWords(at.level, rubric),
		share: formatNumber(shareOf(at.count, votes, percentOf(round.rule))),
		rule: ruleWords(round.rule),
		far: levels.reduce((sum, one, where) => sum + (Math.abs(where - place) > 1 ? one.count : 0), 0),
		levels: tied.length,
	};
	if (tooFew) return t('outcome-quorum', { ...values, ...tooFew });
	const rule = ruleName(round.rule);
	if (rule === 'consent') return t('outcome-consent', { ...values, floor: String(floorOf(round.rule)) });
	if (round.outcome !== 'not_met') return t(at.count === votes ? 'outcome-met-all' : MET[rule], values);
	if (rule === 'within_one') return t('outcome-apart', { ...values, range: rangeOf(levels) });
	if (tied.length > 1) return t('outcome-tie', { ...values, names: formatList(tied.map((one) => levelWords(one.level, rubric))) });
	const enough = rule === 'threshold' && at.count * 100 >= percentOf(round.rule) * votes;
	return t(enough ? 'outcome-spread' : 'outcome-not-met', values);
};

/** "of 75 %", to be said after "the rule" */
const ruleWords = (rule: Rule): string => t(`rule-${ruleName(rule)}`, { percent: formatNumber(percentOf(rule)) });

/** What is said of a rule that is met, though not by all at one level. */
const MET: Record<Exclude<RuleName, 'consent'>, string> = {
	threshold: 'outcome-met',
	unanimous: 'outcome-met-all',
	within_one: 'outcome-near',
	majority: 'outcome-most',
	median: 'outcome-middle',
};

/** How many levels the lowest and the highest vote are apart. */
const rangeOf = (levels: RevealedRound['tally']['levels']): number => {
	const voted = levels.map((one, place) => (one.count ? place : -1)).filter((place) => place >= 0);
	return Math.max(...voted) - Math.min(...voted);
};

/** Rounded, but never up to a percentage that was not reached. */
const shareOf = (count: number, votes: number, percent: number): number => {
	const share = (count * 100) / votes;
	return share < percent && Math.round(share) >= percent ? Math.floor(share) : Math.round(share);
};

const metPlace = (level: number, levels: RevealedRound['tally']['levels']): number => levels.findIndex((one) => one.level === level);
