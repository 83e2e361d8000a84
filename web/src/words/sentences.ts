/**
 * What is said of levels, choices, outcomes and problems: the same words on every page. Knows the wire's shapes and the
 * rubric's names; formats nothing else. Works without the rubric's text, with numbers only.
 */
import type { Choice, Problem, RevealedRound, Rubric, Rule, Verdict } from '../protocol/wire';
import type { Status } from '../live/connection';
import { formatList, formatNumber, hasWords, t } from './words.svelte';

export const levelName = (level: number, rubric: Rubric | undefined): string =>
	rubric?.levels.find((one) => one.value === level)?.name ?? '';

/** "3 Advancing" */
export const levelWords = (level: number, rubric: Rubric | undefined): string => {
	const name = levelName(level, rubric);
	return name ? t('level-words', { number: String(level), name }) : String(level);
};

/** "3 Advancing", "Not sure", "Abstain" */
export const choiceWords = (choice: Choice, rubric: Rubric | undefined): string =>
	typeof choice === 'object' ? levelWords(choice.level, rubric) : t(`choice-${choice}`);

export const verdictWords = (verdict: Verdict, rubric: Rubric | undefined): string =>
	verdict === 'no_consensus' ? t('verdict-no-consensus') : levelWords(verdict.level, rubric);

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

/** The name of a rule; ids of words end in it. */
export const ruleName = (rule: Rule): RuleName => (typeof rule === 'string' ? rule : 'consent' in rule ? 'consent' : 'threshold');

export type RuleName = 'threshold' | 'consent' | Extract<Rule, string>;

/** The answer that a proposal needs of everyone under the rule `consent`; 3 beside other rules. */
export const floorOf = (rule: Rule): number => (typeof rule === 'object' && 'consent' in rule ? rule.consent.floor : 3);

/** "of 75 %", to be said after "the rule" */
const ruleWords = (rule: Rule): string => t(`rule-${ruleName(rule)}`, { percent: formatNumber(percentOf(rule)) });

/** The share that a threshold asks for; 0 for the other rules. */
export const percentOf = (rule: Rule): number => (typeof rule === 'object' && 'threshold' in rule ? rule.threshold.percent : 0);

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

/** Why something was refused and what to do. Where only the server knows what was wrong, its own sentence follows. */
export const problemWords = (problem: Problem): string => {
	const id = `problem-${problem.code}`;
	if (!hasWords(id)) return problem.detail || t('problem-internal');
	return t(id, { detail: problem.detail || 'none', missing: problem.missing?.length ?? 0 });
};

export const statusWords = (status: Status): string => t(`connection-${status}`);

/** Rounded, but never up to a percentage that was not reached. */
const shareOf = (count: number, votes: number, percent: number): number => {
	const share = (count * 100) / votes;
	return share < percent && Math.round(share) >= percent ? Math.floor(share) : Math.round(share);
};

const metPlace = (level: number, levels: RevealedRound['tally']['levels']): number => levels.findIndex((one) => one.level === level);
