/** What nobody needs in the first moment, as one piece that is fetched apart: see `later.svelte.ts`. */
import answering from '../../words/answering';
import guide from '../../words/guide';
import proposal from '../../words/proposal';
import reveal from '../../words/reveal';
import { addWords } from '../../words/words.svelte';

export { default as AgendaList } from './AgendaList.svelte';
export { default as Ahead } from './Ahead.svelte';
export { default as Answered } from './Answered.svelte';
export { default as Background } from './Background.svelte';
export { default as Conflict } from './Conflict.svelte';
export { default as DecisionView } from './DecisionView.svelte';
export { default as Lobby } from './Lobby.svelte';
export { default as Proposal } from './Proposal.svelte';
export { default as Removed } from './Removed.svelte';
export { default as Revealed } from './Revealed.svelte';
export { default as Unsent } from './Unsent.svelte';
export { stepWords } from './announcements';

addWords([guide, reveal, proposal, answering]);
