/** What people say beside their votes, as one person sees it: the hand, the invitation to speak, comments. Pure. */
import { invitedOf } from '../../parts/invited';
import { type Said, together } from '../../parts/said';
import type { Choice, Command, Comment, FocusItem, Parts, RevealedRound, Statement } from '../../protocol/wire';

export interface Hand {
	up: boolean;
	/** One's place in the queue, from 1, where the queue is shown. */
	place?: number | undefined;
	/** How many hands are up. */
	hands: number;
	/** A wish about it is on its way. */
	pending: boolean;
}

export const handOf = (parts: Parts, unanswered: readonly Command[]): Hand => {
	const { talk, you } = parts;
	const wish = unanswered.findLast((command) => command.type === 'raise_hand' || (command.type === 'lower_hand' && !command.participant));
	const at = talk?.queue?.findIndex((one) => one.participant === you?.participant) ?? -1;
	return {
		up: wish ? wish.type === 'raise_hand' : you?.hand === true,
		place: at < 0 ? undefined : at + 1,
		hands: talk?.hands ?? 0,
		pending: wish !== undefined,
	};
};

/** Does somebody who voted so stand at one of the two ends, and so is invited to speak first? */
export const isInvited = (round: RevealedRound, own: Choice | undefined): boolean => {
	const invited = invitedOf(round);
	return invited !== undefined && typeof own === 'object' && (own.level === invited.lowest.level || own.level === invited.highest.level);
};

/** What everyone sees and what only the reader sees, in one list. */
export const commentsOf = (parts: Parts, item: FocusItem): Said<Comment>[] =>
	together(item.comments, ownComments(parts, item.item), (one) => one.comment);

/** While the advance round is open the group is on no item, and one's own comments are listed with theirs. */
const ownComments = (parts: Parts, item: string): Comment[] => {
	const early = (parts.you?.advance_comments ?? []).filter((one) => one.item === item).map((one) => one.comment);
	return parts.focus?.item?.item === item ? [...early, ...(parts.you?.comments ?? [])] : early;
};

export const statementsOf = (parts: Parts, item: FocusItem): Said<Statement>[] =>
	together(item.statements, parts.you?.statements, (one) => one.statement);

/** Comments or statements about an item that are on their way. */
export const onTheirWay = <T extends 'add_comment' | 'make_statement'>(
	unanswered: readonly Command[],
	type: T,
	item: string,
): Extract<Command, { type: T }>[] =>
	unanswered.filter((command): command is Extract<Command, { type: T }> => command.type === type && 'item' in command && command.item === item);

/** Enough of a text to tell it from others by. */
export const beginningOf = (text: string): string => (text.length > MOST_HEARD ? `${text.slice(0, MOST_HEARD).trimEnd()} …` : text);

const MOST_HEARD = 60;

/** A link as people type it, with the scheme it needs; nothing where none was typed, `false` where it can be none. */
export const linkOf = (typed: string): string | undefined | false => {
	const text = typed.trim();
	if (!text) return undefined;
	const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`;
	try {
		return /^https?:$/.test(new URL(whole).protocol) ? whole : false;
	} catch {
		return false;
	}
};
