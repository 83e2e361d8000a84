// The record, for leaders and auditors.
import '../design/base.css';
import '../pages/facilitator/desk.css';
import { mount } from 'svelte';
import { keptToken, takeToken } from '../live/tokens';
import RecordPage from '../pages/record/RecordPage.svelte';
import common from '../words/common';
import decision from '../words/decision';
import item from '../words/item';
import measures from '../words/measures';
import proof from '../words/proof';
import proposal from '../words/proposal';
import record from '../words/record';
import reveal from '../words/reveal';
import { loadWords } from '../words/words.svelte';

loadWords([common, decision, item, measures, proof, proposal, record, reveal]);

const target = document.getElementById('app');
const session = /^\/record\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
// Whoever led the meeting on this device can read its record without another link.
const token = takeToken('audit', session) ?? keptToken('facilitator', session);
if (target) mount(RecordPage, { target, props: { session, token } });
