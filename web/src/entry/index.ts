/** The start page, joining, and the meeting on one's own device. */
import { mount } from 'svelte';
import '../design/base.css';
import { placeOf } from '../pages/home/route';
import { speak } from '../pages/home/speak';
import Visitor from '../pages/home/Visitor.svelte';

const [first] = await Promise.all([placeOf(location.pathname), speak()]);
mount(Visitor, { target: document.getElementById('app')!, props: { first } });
