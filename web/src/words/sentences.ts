/**
 * What is said of levels, choices and problems: the same words on every page. Knows the wire's shapes and the
 * rubric's names; formats nothing else. Works without the rubric's text, with numbers only.
 */
import type { Choice, Problem, Rubric, Rule, Verdict } from '../protocol/wire';
import type { Status } from '../live/connection';
import { hasWords, t } from './words.svelte';

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

/** The name of a rule; ids of words end in it. */
export const ruleName = (rule: Rule): RuleName => (typeof rule === 'string' ? rule : 'consent' in rule ? 'consent' : 'threshold');

export type RuleName = 'threshold' | 'consent' | Extract<Rule, string>;

/** The answer that a proposal needs of everyone under the rule `consent`; 3 beside other rules. */
export const floorOf = (rule: Rule): number => (typeof rule === 'object' && 'consent' in rule ? rule.consent.floor : 3);

/** The share that a threshold asks for; 0 for the other rules. */
export const percentOf = (rule: Rule): number => (typeof rule === 'object' && 'threshold' in rule ? rule.threshold.percent : 0);

/** Why something was refused and what to do. Where only the server knows what was wrong, its own sentence follows. */
export const problemWords = (problem: Problem): string => {
	const id = `problem-${problem.code}`;
	if (!hasWords(id)) return problem.detail || t('problem-internal');
	return t(id, { detail: problem.detail || 'none', missing: problem.missing?.length ?? 0 });
};

export const statusWords = (status: Status): string => t(`connection-${status}`);
