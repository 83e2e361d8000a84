/** What is said of a proposal and of its answers: the same words on every page. Needs the words of `proposal.ts`. */
import type { AnswerTally, ClosedProposal, FocusItem, Rubric, ShownAnswer } from '../protocol/wire';
import { levelWords } from './sentences';
import { t } from './words.svelte';

/** The answers, from "I cannot go along with this" to "I am all for it". */
export const ANSWERS = [0, 1, 2, 3, 4, 5] as const;

/** "3, I can live with it" */
export const answerWords = (answer: number): string => t('answer-words', { answer: String(answer), meaning: t(`answer-${answer}`) });

/** One sentence on what a closed proposal came to. */
export const proposalWords = (proposal: Pick<ClosedProposal, 'level' | 'floor' | 'tally' | 'quorum'>, rubric: Rubric | undefined): string => {
	const { tally, floor, quorum } = proposal;
	const level = levelWords(proposal.level, rubric);
	const answered = answeredOf(tally);
	if (answered === 0) return t('proposal-unanswered', { level });
	if (quorum && quorum.present < quorum.needed) return t('proposal-quorum', { ...quorum, level });
	const below = tally.counts.slice(0, floor).reduce((sum, count) => sum + count, 0);
	return t(below === 0 ? 'proposal-met' : 'proposal-not-met', { level, floor: String(floor), below, answered });
};

/** Who did not answer, by why: "1 did not answer", "2 stood aside". */
export const silentWords = ({ not_answered, recused, absent }: AnswerTally): string[] =>
	[
		not_answered ? t('proposal-not-answered', { count: not_answered }) : '',
		recused ? t('plot-recused', { count: recused }) : '',
		absent ? t('plot-absent', { count: absent }) : '',
	].filter(Boolean);

export const answeredOf = (tally: AnswerTally): number => tally.counts.reduce((sum, count) => sum + count, 0);

/** Answers with a reason, from the lowest: they are heard first. */
export const reasonsOf = (proposal: ClosedProposal): ShownAnswer[] =>
	proposal.answers.filter((one) => one.reason).sort((a, b) => a.answer - b.answer);

/** The last proposal that was closed since the last reveal. */
export const lastProposal = (item: Pick<FocusItem, 'revealed' | 'proposals'>): ClosedProposal | undefined =>
	item.proposals?.findLast((one) => one.round === item.revealed.at(-1)?.round);
