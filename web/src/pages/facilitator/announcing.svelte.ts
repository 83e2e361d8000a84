/** Says what happened at the desk, once and politely: the vote opening, how far it is, the outcome, and what is news beside it. */
import { tick } from 'svelte';
import { announce } from '../../parts/announce.svelte';
import type { FocusItem, Progress, Rubric } from '../../protocol/wire';
import { lastProposal, proposalWords } from '../../words/proposals';
import { outcomeWords } from '../../words/outcomes';
import { t } from '../../words/words.svelte';
import type { Desk } from './desk.svelte';
import { newsOf, snapshotOf, type Snapshot } from './news';
import { sayProgress } from './progress';

/** To be called while a component is set up. */
export const announceMeeting = (desk: Desk, rubric: () => Rubric | undefined): void => {
	let before: { focus: FocusItem | null; progress: Progress | null; rest: Snapshot | null } = { focus: null, progress: null, rest: null };
	let lastSaid = 0;

	$effect(() => {
		const now = { focus: desk.focus, progress: desk.parts.progress ?? null, rest: snapshotOf(desk.parts) };
		const moved = now.focus?.item !== before.focus?.item || now.focus?.state !== before.focus?.state || now.focus?.round !== before.focus?.round;
		if (before.focus !== null && now.focus && moved) {
			announce(momentWords(now.focus, before.focus, rubric()));
			lastSaid = Date.now();
			void tick().then(() => document.getElementById('middle')?.scrollTo({ top: 0 }));
		} else {
			const said = sayProgress(now.focus, before.progress, now.progress, Date.now() - lastSaid);
			if (said) {
				const one = now.focus?.state === 'proposed' ? 'answered' : 'voted';
				announce(said.name === 'everyone' ? t(`facilitator-everyone-${one}`) : t(`facilitator-${one}`, { voted: said.voted, eligible: said.eligible }));
				lastSaid = Date.now();
			}
		}
		for (const one of before.rest ? newsOf(before.rest, now.rest) : []) announce(t(one.id, one.values));
		before = now;
	});
};

const momentWords = (focus: FocusItem, before: FocusItem, rubric: Rubric | undefined): string => {
	const last = focus.revealed.at(-1);
	const proposal = lastProposal(focus);
	if (focus.state === 'revealed' && proposal && before.state === 'proposed' && !focus.proposal_cancelled) return proposalWords(proposal, rubric);
	if (focus.state === 'revealed' && last) return outcomeWords(last, rubric);
	return `${focus.criterion}. ${t(`facilitator-state-${focus.state}`)}`;
};
