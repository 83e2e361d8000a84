/** The reader's own answer to a proposal, from what the server said and what is on its way to it. Pure. */
import type { Command, OwnAnswer, Parts } from '../../protocol/wire';
import { answerOf } from './state';

export interface Answer {
	/** What the server has. */
	standing?: OwnAnswer;
	/** What the reader wants it to be: the wish on its way, else what stands. */
	answer?: number;
	reason?: string;
	/** A wish is on its way. */
	pending: boolean;
}

/** As with votes, the last wish is what the reader wants, and one that was accepted stands even before the view shows it. */
export const ownAnswerOf = (
	parts: Parts,
	item: string,
	proposal: number,
	unanswered: readonly Command[],
	accepted: readonly Command[],
): Answer => {
	const standing = answerOf(parts, item, proposal);
	const about = (command: Command): boolean =>
		command.type === 'answer_proposal' && command.item === item && command.proposal === proposal;
	const waiting = unanswered.findLast(about);
	const wish = waiting ?? accepted.findLast(about);
	const pending = waiting !== undefined;
	if (wish?.type === 'answer_proposal') return { standing, answer: wish.answer, reason: wish.reason ?? undefined, pending };
	return { standing, answer: standing?.answer, reason: standing?.reason ?? undefined, pending };
};

/** The answer that a key means; nothing where it means something else, or belongs to somebody typing. */
export const answerKey = (event: KeyboardEvent): number | undefined => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return undefined;
	return /^[0-5]$/.test(event.key) ? Number(event.key) : undefined;
};
