/** The start page, joining, and the meeting on one's own device. */
import { mount } from 'svelte';
import '../design/base.css';
import Visitor from '../pages/home/Visitor.svelte';
import common from '../words/common';
import home from '../words/home';
import participant from '../words/participant';
import { loadWords } from '../words/words.svelte';

loadWords([common, home, participant]);
mount(Visitor, { target: document.getElementById('app')! });
