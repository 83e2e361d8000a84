/** Who is still waited for while the question stands whether to go on without them. Pure. */
import type { Advance, FocusItem, ParticipantId, Progress } from '../../protocol/wire';
import type { Question } from './commands';
import { isAsked } from './steps';

export type MissingQuestion = Extract<Question, { missing: ParticipantId[] }>;

export interface Missing {
	count: number;
	/** Those who can be named: not all where they are many, and nobody of an advance round that moved on. */
	people: readonly ParticipantId[];
}

interface Situation {
	focus: FocusItem | null | undefined;
	progress: Progress | null | undefined;
	advance: Advance | null | undefined;
}

export const isAboutMissing = (question: Question | null): question is MissingQuestion => question !== null && 'missing' in question;

/** How it stands now; nothing where what was asked about is over. */
export const missingNow = ({ about, step, missing }: MissingQuestion, { focus, progress, advance }: Situation): Missing | undefined => {
	if (about === 'missing-advance') {
		if (!advance?.open) return undefined;
		const count = Math.max(0, advance.eligible - advance.finished);
		// Only the refusal said who.
		return { count, people: count === missing.length ? missing : [] };
	}
	const isSame = focus?.item === step.item && (about === 'missing' ? focus?.round === step.round : focus?.proposal?.proposal === step.proposal);
	if (!isSame || !isAsked(focus) || !progress) return undefined;
	return { count: Math.max(0, progress.eligible - progress.voted), people: progress.waiting_for ?? [] };
};
