/** The screen in the room. */
import { mount } from 'svelte';
import '../design/base.css';
import ProjectorPage from '../pages/projector/ProjectorPage.svelte';
import common from '../words/common';
import projector from '../words/projector';
import proposal from '../words/proposal';
import reveal from '../words/reveal';
import { loadWords } from '../words/words.svelte';

loadWords([common, projector, proposal, reveal]);
const session = decodeURIComponent(location.pathname.split('/')[2] ?? '');
mount(ProjectorPage, { target: document.getElementById('app')!, props: { session } });
