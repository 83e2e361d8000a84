/** Which command carries out a step, or the yes to a question. Knows nothing of the page. */
import type { Command, ItemId, ParticipantId } from '../../protocol/wire';
import type { Step } from './steps';

/** A question that has to be answered before a step is taken. */
export type Question =
	| { about: 'missing' | 'missing-answers' | 'missing-advance'; step: Step; missing: ParticipantId[] }
	| { about: 'park' | 'reopen' | 'cancel' | 'cancel-proposal' | 'cancel-advance'; step: Step }
	| { about: 'close' }
	| { about: 'absent' | 'remove'; participant: ParticipantId }
	| { about: 'pull' | 'recuse'; item: ItemId };

/** What is asked when people are missing, by the step that was refused for it. */
export const missingQuestion = (step: Step, missing: ParticipantId[]): Question => {
	if (step.name === 'close_advance') return { about: 'missing-advance', step, missing };
	return { about: step.name === 'close_answers' ? 'missing-answers' : 'missing', step, missing };
};

/** The command of a step that needs no words; nothing for the others. */
export const commandOf = (step: Step): Command | undefined => {
	const item = step.item ?? '';
	switch (step.name) {
		case 'open_door':
			return { type: 'open_lobby' };
		case 'open_vote':
		case 'vote_again':
			return { type: 'open_round', item };
		case 'reveal':
			return { type: 'reveal_round', item, round: step.round ?? 1 };
		case 'close_answers':
			return { type: 'close_proposal', item, proposal: step.proposal ?? 1 };
		case 'close_advance':
			return { type: 'close_advance' };
		case 'next':
		case 'turn':
		case 'take_up':
			return { type: 'focus_item', item };
		case 'pause':
			return { type: 'pause_session' };
		case 'resume':
			return { type: 'resume_session' };
		default:
			return undefined;
	}
};

/** The command that follows a yes, with what was written beside it. */
export const answerOf = (question: Question, words: string): Command => {
	const reason = words.trim();
	switch (question.about) {
		case 'missing':
			return { type: 'reveal_round', item: question.step.item ?? '', round: question.step.round ?? 1, despite_missing: true };
		case 'missing-answers':
			return { type: 'close_proposal', item: question.step.item ?? '', proposal: question.step.proposal ?? 1, despite_missing: true };
		case 'missing-advance':
			return { type: 'close_advance', despite_missing: true };
		case 'cancel-proposal':
			return { type: 'cancel_proposal', item: question.step.item ?? '', proposal: question.step.proposal ?? 1, reason };
		case 'cancel-advance':
			return { type: 'cancel_advance', reason };
		case 'park':
			return { type: 'park_item', item: question.step.item ?? '', reason };
		case 'cancel':
			return { type: 'cancel_round', item: question.step.item ?? '', round: question.step.round ?? 1, reason };
		case 'reopen':
			return { type: 'reopen_item', item: question.step.item ?? '', reason };
		case 'pull':
			return { type: 'pull_item', item: question.item, reason: reason || null };
		case 'recuse':
			return { type: 'recuse', item: question.item, reason: reason || null };
		case 'close':
			return { type: 'close_session' };
		case 'absent':
			return { type: 'mark_absent', participant: question.participant };
		case 'remove':
			return { type: 'remove', participant: question.participant, reason };
	}
};
